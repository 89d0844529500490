#!/bin/sh
# Run by the PostgreSQL image on an empty volume: makes the roles with the passwords of the environment.
set -eu
psql --username "$POSTGRES_USER" --dbname postgres \
  -v owner_password="$PLACET_OWNER_PASSWORD" -v application_password="$PLACET_APPLICATION_PASSWORD" -f /placet/roles.sql
