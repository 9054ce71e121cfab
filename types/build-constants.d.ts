/** Address of the local gateway in `dev:weapp` builds; empty in a release. */
declare const LOCAL_GATEWAY: string;
/** The sample person a build against the local gateway stands for; empty in releases. */
declare const LOCAL_PERSON: string;

/** Cloud environment of a release build; empty means the mini-program's default environment. */
declare const CLOUD_ENV_ID: string;

/** Address of the HTTP access service that the public web page asks; empty when it serves the page itself. */
declare const HTTP_ACCESS_URL: string;

/** The association's help line, its number for text messages, and when somebody answers; from `.env` in a release. */
declare const HELP_PHONE: string;
declare const HELP_SMS: string;
declare const HELP_HOURS: string;

/** Says that the numbers are samples; empty in a release. */
declare const HELP_NOTE: string;

/** Templates of the messages a person may be reminded with; empty when there is none, and on the web page. */
declare const TEMPLATE_PROMOTED: string;
declare const TEMPLATE_CANCELLED: string;
