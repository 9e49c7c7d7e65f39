import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readlinkSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { root } from '../../build/root.ts'
import { openOffice } from '../../db/office.ts'
import { givenOffice, newFolder } from '../support/office/office.ts'

/** Files of that folder which this process still has open, where the system tells; elsewhere moving them shows it. */
function openIn(folder: string): string[] {
  if (!existsSync('/proc/self/fd')) return []
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      const file = readlinkSync(`/proc/self/fd/${fd}`)
      return file.startsWith(folder) ? [file] : []
    } catch {
      return []
    }
  })
}

function expectLetGo(file: string): void {
  const folder = dirname(file)
  expect(openIn(folder)).toEqual([])
  const moved = join(folder, 'moved.banso')
  renameSync(file, moved)
  renameSync(moved, file)
}

/** A copy of a real office, alone in a folder and changed by somebody else. */
function givenChanged(sql: string): string {
  const { office } = givenOffice()
  const file = join(newFolder(), '見本 & 課.banso')
  const raw = new Database(office.file)
  raw.prepare('VACUUM INTO ?').run(file)
  raw.close()
  const changed = new Database(file)
  changed.exec(sql)
  changed.close()
  return file
}

describe('a file that is refused', () => {
  it.each([
    ['forged', 'CREATE TRIGGER t AFTER INSERT ON score BEGIN SELECT 1; END'],
    ['made by a newer version', 'PRAGMA user_version = 9999'],
    ['of another program', 'PRAGMA application_id = 1'],
    ['half made', 'DELETE FROM office'],
  ])('because it is %s is let go of, and nothing is left beside it', (_what, sql) => {
    const file = givenChanged(sql)
    expect(() => openOffice({ file })).toThrow(/[ぁ-ん]/)
    expectLetGo(file)
    expect(readdirSync(dirname(file))).toEqual(['見本 & 課.banso'])
  })

  it('because it is no database is let go of as well', () => {
    const file = join(newFolder(), 'word.banso')
    writeFileSync(file, 'a letter '.repeat(1000))
    expect(() => openOffice({ file })).toThrow('台帳ファイルではありません')
    expectLetGo(file)
    expect(readdirSync(dirname(file))).toEqual(['word.banso'])
  })

  it('by what it brings along for the first look, and not by its head, is let go of', () => {
    const file = givenChanged('DROP TABLE job')
    expect(() => openOffice({ file })).toThrow('job')
    expectLetGo(file)
  })
})

describe('an office that is closed', () => {
  it('leaves nothing but itself and what is true of it', () => {
    const file = givenChanged('PRAGMA user_version')
    const office = openOffice({ file })
    expect(readdirSync(dirname(file))).toContain('見本 & 課.banso-lock')
    office.close()
    expectLetGo(file)
    expect(readdirSync(dirname(file))).toEqual(['見本 & 課.banso', '見本 & 課.banso-head'])
  })

  it('takes along what a killed program left', () => {
    const file = givenChanged('PRAGMA user_version')
    writeFileSync(`${file}-lock`, '')
    openOffice({ file }).close()
    expect(readdirSync(dirname(file))).toEqual(['見本 & 課.banso', '見本 & 課.banso-head'])
  })

  it('keeps its lock while it is open, whoever else is refused', () => {
    const file = givenChanged('PRAGMA user_version')
    const office = openOffice({ file })
    for (let n = 0; n < 3; n++) expect(() => openOffice({ file })).toThrow('すでに別の画面')
    expect(existsSync(`${file}-lock`)).toBe(true)
    office.close()
  })
})

describe('the lock', () => {
  it('is never held by two programs, however often they take and leave it', async () => {
    const folder = newFolder()
    const file = join(folder, '見本.banso')
    const taking = `
      import { closeSync, openSync, unlinkSync } from 'node:fs'
      const { lockOffice } = await import(${JSON.stringify(pathToFileURL(join(root, 'db/connection.ts')).href)})
      const [file] = process.argv.slice(1)
      let held = 0
      for (let n = 0; n < 400; n++) {
        try {
          const lock = lockOffice({ file })
          closeSync(openSync(file + '-alone', 'wx'))
          unlinkSync(file + '-alone')
          lock.release()
          held++
        } catch (error) {
          if (error.code !== 'busy') throw error
        }
      }
      process.stdout.write(String(held))`
    let times = 0
    const ends = await Promise.all(
      [1, 2, 3].map(
        () =>
          new Promise<string>((done) => {
            const words: Buffer[] = []
            const held: Buffer[] = []
            const child = spawn(process.execPath, ['--input-type=module', '-e', taking, file])
            child.stderr.on('data', (chunk: Buffer) => words.push(chunk))
            child.stdout.on('data', (chunk: Buffer) => held.push(chunk))
            child.on('close', (code) => {
              times += Number(Buffer.concat(held))
              done(`${code} ${Buffer.concat(words)}`)
            })
          }),
      ),
    )
    expect(ends).toEqual(['0 ', '0 ', '0 '])
    expect(times).toBeGreaterThan(10)
    expect(readdirSync(folder)).toEqual([])
  })
})
