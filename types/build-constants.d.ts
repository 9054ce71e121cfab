/** Address of the local gateway in `dev:weapp` builds; empty in a release. */
declare const LOCAL_GATEWAY: string;

/** Cloud environment of a release build; empty means the mini-program's default environment. */
declare const CLOUD_ENV_ID: string;

/** Address of the HTTP access service that the public web page asks; empty when it serves the page itself. */
declare const HTTP_ACCESS_URL: string;
