-- The database's roles, made once by the server's administrator, before the first start:
--   psql -v owner_password=… -v application_password=… -f roles.sql postgres
-- The container of compose.yaml runs it with the passwords of its environment (roles.sh).
--
-- placet_owner        owns the database and the tables; only migrations sign in with it (DATABASE_OWNER_URL)
-- placet_app          what the application may do, and nothing more: the migrations grant it; nobody signs in with it
-- placet_application  the login of the API processes (DATABASE_URL); it owns nothing and is a member of placet_app
\set ON_ERROR_STOP on

CREATE ROLE placet_app NOLOGIN;
CREATE ROLE placet_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE placet_application LOGIN PASSWORD :'application_password';
GRANT placet_app TO placet_owner, placet_application;

-- PostgreSQL 17 or later; on 15 and 16: ENCODING 'UTF8' LOCALE 'C.UTF-8' alone.
CREATE DATABASE placet OWNER placet_owner TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C';
REVOKE ALL ON DATABASE placet FROM PUBLIC;
GRANT CONNECT ON DATABASE placet TO placet_application;

\connect placet
REVOKE ALL ON SCHEMA public FROM PUBLIC;
ALTER SCHEMA public OWNER TO placet_owner;
