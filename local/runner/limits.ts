/**
 * What the cloud allows, in one place. Where official pages disagree, the narrower number stands,
 * so that whatever passes here passes there.
 */
export const LIMITS = {
  /** Event of one function call, as JSON (EXCEED_MAX_PAYLOAD_SIZE). */
  inputBytes: 100 * 1024,
  /** Result of one function call inside the runtime ("body size is too long"). */
  resultBytes: 6 * 1024 * 1024,
  /** Result of one function call on its way out through the gateway (EXCEED_MAX_RESPONSE_SIZE). */
  gatewayResultBytes: 1024 * 1024,
  /** One database packet on the wire. */
  wireBytes: 16 * 1024 * 1024,
  /** One uploaded file; the cloud takes more, a laptop need not. */
  fileBytes: 50 * 1024 * 1024,
  /** Time-out of a function whose config.json names none. */
  defaultTimeoutSeconds: 3,
  /** Loading a bundle is not charged to the first call, but it must end. */
  bootSeconds: 65,
  /** Heap of one instance, the basic plan's memory. */
  memoryMegabytes: 256,
} as const;
