import { everywhere } from '../security-headers.ts'
import type { Page } from './page.ts'

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A page for the moments in which there is no program to show: plain words and what to do. */
export function calmPage(status: number, title: string, advice: string, goOn = ''): Page {
  const page = `<!doctype html>
<html lang="ja">
<head><meta charset="utf-8"><meta name="color-scheme" content="light dark">${goOn}<title>${escaped(title)} — 伴走台帳</title></head>
<body><main><h1>${escaped(title)}</h1><p>${escaped(advice)}</p></main></body>
</html>
`
  return {
    status,
    headers: {
      ...everywhere,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    },
    body: new TextEncoder().encode(page),
  }
}
