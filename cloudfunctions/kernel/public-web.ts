/** Address of the public web page, where people check certificates; empty while there is none. */
export const publicWebUrl = (): string => process.env['PUBLIC_WEB_URL'] ?? '';
