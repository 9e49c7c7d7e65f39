import { expect, it } from 'vitest'
import { openReadOnly, openWriter, remembered, sql } from '../../db/connection.ts'
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
