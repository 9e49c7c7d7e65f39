import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isMadeBook } from '../../electron/host/made-books.ts'
import { openedCopies } from '../../electron/host/opened-copies.ts'
import { afterwards } from '../support/cleanup.ts'

const bytes = (text: string) => [Buffer.from(text)]

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'banso-temporary-'))
  afterwards(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

describe('a book that is opened in another program', () => {
  it('lies there whole and read-only, beside the one that is open already', async () => {
    const copies = openedCopies(temporary())
    const first = await copies.lay('R8_応募受付簿.xlsx', bytes('一'))
    const second = await copies.lay('R8_応募受付簿.xlsx', bytes('二'))
    expect([first, second].map((each) => basename(each))).toEqual(['R8_応募受付簿.xlsx', 'R8_応募受付簿(2).xlsx'])
    expect([first, second].map((each) => readFileSync(each, 'utf8'))).toEqual(['一', '二'])
    expect(statSync(first).mode & 0o222).toBe(0)
    copies.sweep()
    expect(existsSync(dirname(first))).toBe(false)
  })

  it('goes at the latest with the next run, and nothing else of that place goes', async () => {
    const place = temporary()
    const before = await openedCopies(place).lay('R8_応募受付簿.xlsx', bytes('前の回'))
    mkdirSync(join(place, 'others'))
    writeFileSync(join(place, 'others', 'a.txt'), '他のもの')
    const after = await openedCopies(place).lay('R8_応募受付簿.xlsx', bytes('今の回'))
    expect([existsSync(before), existsSync(after), existsSync(join(place, 'others', 'a.txt'))]).toEqual([
      false,
      true,
      true,
    ])
  })

  it('is one that an export of this office has made, and nothing else', () => {
    const made = { fileId: 'a', name: 'R8_応募受付簿.xlsx' }
    const recent = (files: unknown) => ({ ok: true as const, value: [{ output: null }, { output: { files } }] })
    expect(isMadeBook(recent([made]), 'a')).toBe(true)
    expect(isMadeBook(recent([made]), 'b')).toBe(false)
    expect(isMadeBook(recent([{ ...made, name: 'a.exe' }]), 'a')).toBe(false)
    for (const odd of [undefined, null, 'a', { a: 'a' }]) expect(isMadeBook(recent(odd), 'a')).toBe(false)
    expect(isMadeBook({ ok: false, problem: { code: 'forbidden', message: '', fields: {}, clashes: [] } }, 'a')).toBe(
      false,
    )
  })
})
