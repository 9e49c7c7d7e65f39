import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** LibreOffice, where it is installed. */
export const soffice: string | null = (() => {
  try {
    return execFileSync('which', ['soffice'], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
})()

/** Workbooks opened and saved again by LibreOffice, all in one start of it. */
export function savedByLibreOffice(books: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  if (soffice === null) throw new Error('there is no LibreOffice')
  const folder = mkdtempSync(join(tmpdir(), 'banso-soffice-'))
  try {
    const names = Object.keys(books)
    for (const [index, name] of names.entries()) writeFileSync(join(folder, `${index}.xlsx`), books[name] ?? '')
    execFileSync(
      soffice,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'saved'),
        ...names.map((_, index) => join(folder, `${index}.xlsx`)),
      ],
      { stdio: 'pipe', timeout: 170_000 },
    )
    return Object.fromEntries(
      names.map((name, index) => [name, new Uint8Array(readFileSync(join(folder, 'saved', `${index}.xlsx`)))]),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
