"""`cablegram run` and `cablegram new`: an application as a service, and a project to begin with."""
