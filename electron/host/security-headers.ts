/** Nothing from outside, nothing inline, no frame, no policy that turns text into script. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** On every answer of both hosts. */
export const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
} as const

export const pageHeaders = { ...everywhere, 'content-security-policy': pagePolicy } as const

/** A stored file came from outside: it is handed over to be kept, never shown as a page of ours. */
export const fileHeaders = {
  ...everywhere,
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'private, no-store',
} as const
