// Removes the lock that a killed migration left; only under the file lock of the home folder. No parameters.
MATCH (lock:__Neo4jMigrationsLock)
DELETE lock
