"""Where the slow steps of a build run: here, in processes, or on other machines."""
