// Name and version of the database. No parameters.
CALL dbms.components() YIELD name, versions, edition
RETURN name + ' ' + edition AS name, versions[0] AS version
