import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** LibreOffice, where it is installed. */
export const soffice: string | null = (() => {
  try {
    return execFileSync('which', ['soffice'], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
})()

/** Whether it has its word processor: Debian packs it apart. */
export const hasWriter: boolean = soffice !== null && existsSync(join(dirname(realpathSync(soffice)), 'libswlo.so'))

const filters = { xlsx: 'xlsx:Calc MS Excel 2007 XML', docx: 'docx:MS Word 2007 XML' } as const

/** Files opened and saved again by LibreOffice, all in one start of it. */
export function savedByLibreOffice(
  files: Readonly<Record<string, Uint8Array>>,
  kind: keyof typeof filters = 'xlsx',
): Record<string, Uint8Array> {
  if (soffice === null) throw new Error('there is no LibreOffice')
  const folder = mkdtempSync(join(tmpdir(), 'banso-soffice-'))
  try {
    const names = Object.keys(files)
    for (const [index, name] of names.entries()) writeFileSync(join(folder, `${index}.${kind}`), files[name] ?? '')
    execFileSync(
      soffice,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        filters[kind],
        '--outdir',
        join(folder, 'saved'),
        ...names.map((_, index) => join(folder, `${index}.${kind}`)),
      ],
      { stdio: 'pipe', timeout: 170_000 },
    )
    return Object.fromEntries(
      names.map((name, index) => [name, new Uint8Array(readFileSync(join(folder, 'saved', `${index}.${kind}`)))]),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
