/** Nothing from outside, nothing inline, no frame, no policy that turns text into script. */
const policyOf = (connect: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
export const pagePolicy = policyOf("'self'")

/** The page of 投影 asks its one question and hears its pushes, at these addresses and no other. */
export const roomPolicy = (connect: readonly string[]): string =>
  policyOf(connect.length === 0 ? "'none'" : connect.join(' '))

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
