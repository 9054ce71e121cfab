/** An error the wire answers on purpose, with a code of wx-server-sdk's own table (INVALID_PARAM, SYS_ERR …). */
export class WireFailure extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'WireFailure';
    this.code = code;
  }
}
