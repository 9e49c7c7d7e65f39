import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openReadOnly, openWriter, remembered, sql } from '../../db/connection.ts'
import { grown } from '../../db/memory/kept.ts'
import { givenOffice } from '../support/office/office.ts'

const names = (db: Parameters<typeof remembered>[0]) =>
  sql<[], { name: string }>(db, 'SELECT name FROM profile ORDER BY name')
    .all()
    .map(({ name }) => name)

it('is read once while nobody commits, and again after every commit of another connection', () => {
  const { office, ask } = givenOffice()
  const reader = openReadOnly({ file: office.file })
  let reads = 0
  const asked = () =>
    remembered(reader, 'people', () => {
      reads += 1
      return names(reader)
    })
  expect([asked(), asked(), reads]).toEqual([['見本 太郎'], ['見本 太郎'], 1])
  ask.people.add({ id: crypto.randomUUID(), name: '見本 花子', role: 'viewer' })
  expect([asked(), asked(), reads]).toEqual([['見本 太郎', '見本 花子'], ['見本 太郎', '見本 花子'], 2])
  reader.close()
})

it('is read every time on a connection that may write, whose own commits move no number', () => {
  const { office } = givenOffice()
  const writer = openWriter({ file: office.file })
  let reads = 0
  const asked = () => remembered(writer, 'people', () => (reads += 1))
  expect([asked(), asked()]).toEqual([1, 2])
  writer.close()
})

it('keeps one answer a name: two years are two', () => {
  const { office } = givenOffice()
  const reader = openReadOnly({ file: office.file })
  const year = (fy: number) => remembered(reader, `year ${fy}`, () => fy)
  expect([year(2026), year(2027), year(2026)]).toEqual([2026, 2027, 2026])
  reader.close()
})

describe('lines that are only ever added', () => {
  interface Line {
    seq: number
    id: string
    words: string
  }

  function givenLines() {
    const writer = openWriter({ file: join(mkdtempSync(join(tmpdir(), 'banso-lines-')), 'lines.db') })
    writer.exec('CREATE TABLE line (seq INTEGER PRIMARY KEY, id TEXT NOT NULL, words TEXT NOT NULL) STRICT')
    let rowsRead = 0
    const add = (line: Line) => sql<Line>(writer, 'INSERT INTO line VALUES (@seq, @id, @words)').run(line)
    const asked = () =>
      grown(writer, {
        what: 'lines',
        record: 'one',
        rowsFrom: (seq) => sql<[number], Line>(writer, 'SELECT * FROM line WHERE seq >= ? ORDER BY seq').all(seq),
        read: ({ words }) => {
          rowsRead += 1
          return words
        },
      })
    const rolledBack = (line: Line) => {
      const deed = writer.transaction(() => {
        add(line)
        asked()
        throw new Error('rolled back')
      })
      expect(() => deed.immediate()).toThrow('rolled back')
    }
    return { writer, add, asked, rolledBack, rowsRead: () => rowsRead }
  }

  it('are read once each, and the same list is answered while none is added', () => {
    const { writer, add, asked, rowsRead } = givenLines()
    add({ seq: 1, id: 'a', words: '開会' })
    const first = asked()
    expect([first.values, asked() === first, rowsRead()]).toEqual([['開会'], true, 1])
    add({ seq: 2, id: 'b', words: '閉会' })
    expect([asked().values, first.values, rowsRead()]).toEqual([['開会', '閉会'], ['開会'], 2])
    writer.close()
  })

  it('are forgotten with the deed that was rolled back, also where the same line comes again with other words', () => {
    const { writer, add, asked, rolledBack } = givenLines()
    add({ seq: 1, id: 'a', words: '開会' })
    asked()
    rolledBack({ seq: 2, id: 'b', words: '一度目' })
    expect(asked().values).toEqual(['開会'])
    rolledBack({ seq: 2, id: 'b', words: '一度目' })
    add({ seq: 2, id: 'b', words: '二度目' })
    add({ seq: 3, id: 'c', words: '閉会' })
    expect(asked().values).toEqual(['開会', '二度目', '閉会'])
    writer.exec('DELETE FROM line')
    expect(asked().values).toEqual([])
    writer.close()
  })
})
