// Runs DAISY Ace over e-books, and prints one JSON array: file, outcome, what was found.
const ace = require("@daisy/ace-core");
const runner = require("@daisy/ace-axe-runner-puppeteer");

async function check(file) {
  const [, report] = await ace(file, { silent: true }, runner);
  const found = report.assertions.flatMap((page) =>
    page.assertions.map((one) => [
      page["earl:testSubject"].url,
      one["earl:test"]["dct:title"],
      one["earl:result"]["dct:description"],
    ].join(" | ")));
  return { file, outcome: report["earl:result"]["earl:outcome"], found };
}

(async () => {
  // Ace prints what it likes on stdout; the answer goes to the file that is named first.
  const [answer, ...files] = process.argv.slice(2);
  const found = [];
  for (const file of files) found.push(await check(file));
  require("node:fs").writeFileSync(answer, JSON.stringify(found));
})().catch((error) => { console.error(error); process.exit(1); });
