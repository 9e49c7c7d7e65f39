import { spawn } from 'node:child_process'
import { copyFileSync, linkSync, readdirSync, readFileSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { root } from '../../../build/root.ts'
import { openOffice } from '../../../db/office.ts'
import { givenOffice, newFolder } from '../../support/office/office.ts'

const programs: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of programs.splice(0)) await end()
})

/** Another program that opens the file under that name, and says whether it may. */
async function otherOpens(file: string): Promise<string> {
  const script = `
    const { openOffice } = await import(${JSON.stringify(pathToFileURL(join(root, 'db/office.ts')).href)})
    // Kept: an office that nobody holds on to is closed with the rubbish.
    try { globalThis.held = openOffice({ file: ${JSON.stringify(file)} }); console.log('open') }
    catch (error) { console.log(error.code + ': ' + error.message) }
    setInterval(() => {}, 1000)`
  const program = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise<void>((resolve) => program.once('close', () => resolve()))
  programs.push(async () => {
    program.kill('SIGKILL')
    await gone
  })
  return new Promise((resolve) =>
    program.stdout.setEncoding('utf8').once('data', (said: string) => resolve(said.trim())),
  )
}

/** An office file of its own folder, at rest. */
function givenFile(): string {
  const { office } = givenOffice()
  const file = join(newFolder(), '見本課.banso')
  const raw = new Database(office.file)
  raw.prepare('VACUUM INTO ?').run(file)
  raw.close()
  return file
}

const onWindows = process.platform === 'win32'

// On Windows only an administrator makes a symbolic link.
const links = [['a hard link', linkSync], ...(onWindows ? [] : [['a symbolic link', symlinkSync] as const])] as const

describe('one office file', () => {
  it.each(links)('is not opened a second time under the name of %s', async (_what, link) => {
    const file = givenFile()
    const other = join(dirname(file), '別の名前.banso')
    link(file, other)
    expect(await otherOpens(file)).toBe('open')
    expect(() => openOffice({ file: other })).toThrow(/すでに別の画面またはプログラムで開かれています/)
    expect(readdirSync(dirname(file)).filter((name) => name.startsWith('別の名前'))).toEqual(['別の名前.banso'])
  })

  it.each(links)('that this program has open keeps another one out at the name of %s', async (_what, link) => {
    const file = givenFile()
    const other = join(newFolder(), '別の名前.banso')
    link(file, other)
    const office = openOffice({ file })
    expect(await otherOpens(other)).toMatch(/^busy: .*すでに/)
    expect(await otherOpens(file)).toMatch(/^busy: .*すでに/)
    office.close()
    expect(await otherOpens(other)).toBe('open')
  })

  // Windows deletes no file that is open.
  it.skipIf(onWindows)('whose lock was deleted is not opened twice either', async () => {
    const file = givenFile()
    expect(await otherOpens(file)).toBe('open')
    unlinkSync(`${file}-lock`)
    expect(() => openOffice({ file })).toThrow(/すでに/)
  })

  it('is open again as soon as the program that held it was killed', async () => {
    const file = givenFile()
    const other = join(dirname(file), '別の名前.banso')
    linkSync(file, other)
    expect(await otherOpens(file)).toBe('open')
    await programs.pop()?.()
    openOffice({ file: other }).close()
  })
})

describe('a file that is no office', () => {
  it.each(['delete', 'wal'])('and of another program (%s) is left to the bit, with nothing beside it', (mode) => {
    const file = join(newFolder(), 'other.banso')
    const raw = new Database(file)
    raw.pragma(`journal_mode = ${mode}`)
    raw.exec('CREATE TABLE note (text); INSERT INTO note VALUES (1)')
    raw.close()
    const before = readFileSync(file)
    expect(() => openOffice({ file })).toThrow(/伴走台帳のファイルではありません/)
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(readdirSync(dirname(file))).toEqual(['other.banso'])
  })

  it.each([0, 1])('because its making was cut short after %i bytes is left as it is', (size) => {
    const file = join(newFolder(), 'empty.banso')
    writeFileSync(file, new Uint8Array(size))
    expect(() => openOffice({ file })).toThrow(/[ぁ-ん]/)
    expect(readFileSync(file)).toHaveLength(size)
    expect(readdirSync(dirname(file))).toEqual(['empty.banso'])
  })

  it('may be the copy of one, which opens on its own beside it', () => {
    const file = givenFile()
    const copy = join(dirname(file), '写し.banso')
    copyFileSync(file, copy)
    const [one, two] = [openOffice({ file }), openOffice({ file: copy })]
    expect([one.file, two.file]).toEqual([file, copy])
    one.close()
    two.close()
  })
})
