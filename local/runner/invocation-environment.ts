/** Who calls a function, as the platform knows it; never taken from the request. */
export interface Caller {
  /** Absent: a visitor who is not signed in. */
  readonly openid?: string;
  readonly kind: 'client' | 'http' | 'timer' | 'function';
}

/** The app and environment every local call belongs to. */
export const LOCAL_APP = { appId: 'wxlocal0000000000', envId: 'local-env' } as const;

/** What the runner hands to its own instances so that the wire lets them in. */
export interface Credential {
  readonly secretId: string;
  readonly secretKey: string;
  readonly token: string;
}

/** The environment that all instances share, as the cloud's runtime would set it. */
export function instanceEnvironment(
  adminUrl: string,
  credential: Credential,
): Readonly<Record<string, string>> {
  return {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: LOCAL_APP.envId,
    TCB_ENV: LOCAL_APP.envId,
    TENCENTCLOUD_SECRETID: credential.secretId,
    TENCENTCLOUD_SECRETKEY: credential.secretKey,
    TENCENTCLOUD_SESSIONTOKEN: credential.token,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
    TZ: 'UTC',
  };
}

const SOURCES = {
  client: 'wx_client',
  http: 'wx_http',
  timer: 'wx_trigger',
  function: 'wx_client,scf',
} as const;

/**
 * The part of the environment that changes with each event: who calls, and by what way.
 *
 * No WX_UNIONID: the cloud gives one only to apps bound to an open-platform account.
 */
export function eventEnvironment(requestId: string, caller: Caller): Readonly<Record<string, string>> {
  const shared = {
    TCB_SEQID: requestId,
    TCB_SOURCE: SOURCES[caller.kind],
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SEQID,TCB_SOURCE',
    TRIGGER_SRC: caller.kind === 'timer' ? 'timer' : '',
  };
  if (caller.openid === undefined) return { ...shared, WX_CONTEXT_KEYS: '' };
  return {
    ...shared,
    WX_CONTEXT_KEYS: 'WX_CLIENTIP,WX_OPENID,WX_APPID,WX_UNIONID',
    WX_CLIENTIP: '127.0.0.1',
    WX_OPENID: caller.openid,
    WX_APPID: LOCAL_APP.appId,
  };
}
