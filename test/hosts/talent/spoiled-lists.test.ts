import { describe, expect, it } from 'vitest'
import { readPlainTable } from '../../../electron/documents/sheets/plain-table.ts'
import { readPostingsFile } from '../../../electron/documents/sheets/postings.ts'
import { readParticipants } from '../../../shared/domain/forum/sheets/participants.ts'
import { readReplies } from '../../../shared/domain/forum/sheets/replies.ts'
import { readPools } from '../../../shared/domain/talent/pools/file.ts'
import { registered, workbookOf } from '../../support/forum/workbooks.ts'

const name = '表.xlsx'

/** Every list that comes as a workbook, what it is called in a refusal, its headings, and what it says of a table of others. */
const lists = [
  {
    called: '申込の一覧',
    read: (bytes: Uint8Array) => readParticipants(readPlainTable(bytes, name, '申込の一覧'), name),
    heads: ['都道府県', '氏名'],
    bare: 'には、見出しの下に一人もいません。',
    other: 'に「都道府県」と「氏名」の見出しがありません。1行目に見出しのある申込の一覧を入れてください。',
    blank: 'の表には何も入っていません。',
  },
  {
    called: 'アンケートの回答',
    read: (bytes: Uint8Array) => readReplies(readPlainTable(bytes, name, 'アンケートの回答'), [], name),
    heads: ['時刻', '内容は役に立ったか'],
    bare: 'には、見出しと回答の行がありません。',
    other: 'に、五段階の質問も',
    blank: 'の表には何も入っていません。',
  },
  {
    called: '推進体制・人材プールの表',
    read: (bytes: Uint8Array) => readPools(readPlainTable(bytes, name, '推進体制・人材プールの表'), name, '2026-10-01'),
    heads: ['都道府県', '常勤'],
    bare: 'には、見出しの下に行がありません。',
    other: 'に、見出し「都道府県」(または「団体コード」)と、「常勤」「非常勤」などのある行がありません。',
    blank: 'の表には何も入っていません。',
  },
  {
    called: '採用情報',
    read: (bytes: Uint8Array) => readPostingsFile(bytes, name, '2026-11-26'),
    heads: ['団体コード', '職'],
    bare: 'の「回答」には、見出しの下に行がありません。',
    other: 'に、見出し「職」と「団体コード」(または「団体」)のある行がありません。',
    blank: 'に、見出し「職」と「団体コード」(または「団体」)のある行がありません。',
  },
] as const

const ofOffice97 = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)])

describe.each(lists)('$called', ({ called, read, heads, bare, other, blank }) => {
  it.each([
    ['nothing', () => new Uint8Array(), 'は空のファイルです。もう一度受け取ってください。'],
    [
      'a text',
      () => new TextEncoder().encode('都道府県,氏名\n石川県,例示'),
      `は Excel のファイル(.xlsx)ではありません。${called}の Excel ファイルを入れてください。`,
    ],
    ['a PDF', () => new TextEncoder().encode('%PDF-1.7\n'), 'は PDF です。記入は読み取れません。'],
    ['one of Excel 97', () => ofOffice97, 'は古い形式(.xls)です。.xlsx の形式で保存し直したファイルを入れてください。'],
    ['half a workbook', async () => halfOf(await workbookOf(registered)), 'は途中で切れているか、壊れています。'],
    ['an empty sheet', () => workbookOf([]), blank],
    [
      'another table',
      () =>
        workbookOf([
          ['品目', '単位'],
          ['机', '脚'],
        ]),
      other,
    ],
    ['headings and no line', () => workbookOf([heads]), bare],
  ] as const)('refuses %s, by its name and saying what to do', async (_, file, words) => {
    const bytes = await file()
    expect(() => read(bytes)).toThrow(`「${name}」${words}`)
  })
})

const halfOf = (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2)
