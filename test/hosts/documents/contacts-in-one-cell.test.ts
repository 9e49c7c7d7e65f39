import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  readDept,
  readKana,
  readName,
  readOffice,
  readTitle,
  readTitleAndName,
} from '../../../electron/documents/forms/cells/contact.ts'
import { basics, read, readingOf } from '../../support/office/detail.ts'

const hanako = { dept: '人事課', title: '主任', name: '例示 花子' }

/** What is certain of a cell, by part. */
const certainOf = (values: Readonly<Record<string, { value: string | null; sureness: string }>>) =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, { value, sureness }]) => (sureness === 'certain' ? [[key, value]] : [])),
  )

describe('a contact in one cell', () => {
  test.each([
    ['人事課　主任　例示　花子', hanako],
    ['人事課　主任　例示　花子　000-000-0001', { ...hanako, tel: '000-000-0001' }],
    ['総務部　人事課　主任　例示　花子（000-000-0001）', { ...hanako, dept: '総務部 人事課', tel: '000-000-0001' }],
    ['人事課 課長補佐 兼 係長 例示 花子', { ...hanako, title: '課長補佐 兼 係長' }],
    ['総務部 主査 阿部 花子', { dept: '総務部', title: '主査', name: '阿部 花子' }],
    ['人事課　主任　例示 花子（れいじ　はなこ）', { ...hanako, kana: 'れいじ はなこ' }],
    ['人事課　例示 花子', { dept: '人事課', name: '例示 花子' }],
  ])('is certain where every word is one thing: %j', (text, parts) => {
    expect(certainOf(readOffice(text))).toEqual(parts)
  })

  test.each([
    '人事課　主任　例示 花子　FAX 000-000-0002　sample2@example.lg.jp',
    '人事課　主任　例示 花子　TEL 000-000-0001 FAX 000-000-0002',
    '人事課　例示 花子　見本 太郎',
    '人事課　例示花子・見本太郎　000-000-0001',
    '人事課\n主任　例示 花子\n係長　見本 太郎',
    '人事課　主任　例示　花子　見本　太郎',
    '人事課　主任　例示 花子、係長　見本 太郎',
    '人事課　主任　例示 花子　ほか1名',
    '人事課　主任　例示 花子 様',
    '人事課　主任　例示 花子　000-000-0001〜3',
    '人事課　主任　例示 花子　000-000-0001・0002',
    '人事課　主任　例示 花子　携帯090-0000-0000',
    '人事課　主任　例示 花子　〒100-0001',
    '人事課　主任　例示 花子　10:00〜17:00',
    '人事課　主任　例示 花子【000-000-0001】',
    '人事課［主任］例示 花子［000-000-0001］',
    '人事課「主任」例示 花子',
    '人事課主任　例示花子',
    '人事課　係長（併任）　例示 花子',
    '人事課　阿部　花子',
    '人事課　担当　例示',
    '部署：人事課　職名：主任　氏名：例示 花子　電話：000-000-0001',
    '人事課・財政課　主任　例示 花子',
    '主任　例示花子　住所：見本市1-1',
    '人事課　主任　例示 花子　a@example.lg.jp　b@example.lg.jp',
    '松長　太郎　人事課',
    '未定',
    '特になし',
  ])('is 要確認 where a word is left over or could be another: %j', (text) => {
    expect(certainOf(readOffice(text))).toEqual({})
    const notes = Object.values(readOffice(text)).filter(({ sureness }) => sureness !== 'empty')
    for (const { note } of notes) expect(note).toContain(text.slice(0, 2))
  })

  test('calls no part 空欄 that may stand among words it could not tell apart', () => {
    expect(readOffice('人事課［主任］例示 花子').title.sureness).toBe('unread')
    const reading = read(basics([['副担当', '人事課［主任］例示 花子']]))
    expect(readingOf(reading, 'subContact.title')).toMatchObject({ sureness: 'unread' })
    expect(readingOf(reading, 'subContact.title')?.note).toContain('［主任］')
  })

  const depts = ['人事課', 'デジタル戦略課', '総務部', '企画局']
  const titles = ['主任', '係長', '課長補佐']
  const families = ['例示', '見本', '阿部', '松長', '長']
  const given = ['花子', '太郎', 'さくら', '二郎']
  const blank = fc.constantFrom(' ', '　', '　　', '\n', '、', '・', '（', '／')
  const more = fc.constantFrom(
    '',
    'ほか',
    'FAX',
    '様',
    '代表',
    '未定',
    '1名',
    '例示',
    '主任',
    '人事課',
    '兼',
    '000-000-0002',
  )

  test('never says for certain what is not the one value written there', () => {
    fc.assert(
      fc.property(
        fc.record({
          dept: fc.constantFrom('', ...depts),
          title: fc.constantFrom('', ...titles),
          family: fc.constantFrom(...families),
          given: fc.constantFrom(...given),
          more,
          at: fc.nat(4),
          blanks: fc.array(blank, { minLength: 5, maxLength: 5 }),
        }),
        ({ dept, title, family, given: own, more: odd, at, blanks }) => {
          const words = [dept, title, family, own].filter((word) => word !== '')
          words.splice(at, 0, ...(odd === '' ? [] : [odd]))
          const text = words.map((word, index) => `${index === 0 ? '' : blanks[index - 1]}${word}`).join('')
          const found = certainOf(readOffice(text))
          if (found['name'] !== undefined) expect([text, found['name']]).toEqual([text, `${family} ${own}`])
          if (found['title'] !== undefined && odd !== '兼' && odd !== '主任')
            expect([text, found['title']]).toEqual([text, title])
          if (found['dept'] !== undefined && odd !== '人事課') expect([text, found['dept']]).toEqual([text, dept])
        },
      ),
      { numRuns: 3000 },
    )
  })
})

describe('職・氏名 in one cell', () => {
  test.each([
    ['主査　見本　太郎', { title: '主査', name: '見本 太郎' }],
    ['主査　見本 太郎（みほん たろう）', { title: '主査', name: '見本 太郎', kana: 'みほん たろう' }],
    ['見本 太郎', { name: '見本 太郎' }],
  ])('is certain: %j', (text, parts) => {
    expect(certainOf(readTitleAndName(text))).toEqual(parts)
  })

  test.each([
    '係長　見本太郎　主任　例示花子',
    '主査　見本 太郎　例示 花子',
    '見本太郎・例示花子',
    '見本太郎\n例示花子',
    '主査　見本 太郎 000-000-0001',
    '市町村課　主査　見本 太郎',
    '主査:見本 太郎',
    '例示 花子　見本 太郎',
    '主査　見本 太郎 様',
    '未定',
  ])('is 要確認: %j', (text) => {
    expect(certainOf(readTitleAndName(text))).toEqual({})
  })
})

test.each([
  [
    readName,
    '見本 太郎',
    ['見本 太郎、例示 花子', '見本太郎 例示花子', '未定', '見本 太郎 様', '見本 太郎¹', '主査 見本'],
  ],
  [readTitle, '主査', ['主査　見本 太郎', '主査（併任）', '主査/係長']],
  [
    readDept,
    'デジタル戦略課（改革係）',
    ['デジタル戦略課 000-000-0001', '人事課、財政課', '人事課 FAX', '人事課 a@example.lg.jp'],
  ],
  [readKana, 'みほん たろう', ['みほん たろう れいじ はなこ', 'みほん・たろう・はなこ']],
] as const)('a cell of its own holds one: %o', (reader, right, doubtful) => {
  expect(reader(right)).toMatchObject({ value: right, sureness: 'certain' })
  for (const text of doubtful) expect([text, reader(text).sureness]).toEqual([text, 'check'])
})
