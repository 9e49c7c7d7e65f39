import { describe, expect, test } from 'vitest'
import { wordingOf } from '../../../electron/documents/forms/definition/wording.ts'
import { classifyDocument } from '../../../electron/documents/forms/kind.ts'
import { readApplicationForms } from '../../../electron/documents/forms/reader.ts'
import { openWord } from '../../../electron/documents/word/word.ts'
import { usualDefinition } from '../../../shared/domain/applications/definition/usual.ts'
import { docx, line, textTable } from '../../support/forms/word.ts'
import { basics, formOf, frame, read, readingOf } from '../../support/office/detail.ts'

describe('a field that is not there', () => {
  test('is not called empty: it is named as not found', () => {
    const reading = read(basics([['都道府県名', '秋田県']]))
    expect(readingOf(reading, 'lgCode')).toMatchObject({ sureness: 'unread', place: null })
    expect(readingOf(reading, 'lgCode')?.note).toContain('「団体コード」の欄が見つかりません')
    expect(readingOf(reading, 'docNo')?.sureness).toBe('empty')
  })

  test('labels that mean one thing are found without their heading', () => {
    const form = formOf(
      textTable([
        ['管内市区町村数', '25団体'],
        ['団体コード', '050008'],
        ['うち自治体DXアクセラレータ（任命済）', '1人'],
      ]),
    )
    expect(form).toMatchObject({ lgCode: '050008', municipalities: { total: 25 }, accelerators: { appointed: 1 } })
  })
})

describe('the letter', () => {
  const letter = (...lines: readonly string[]) => {
    const body = [
      ...lines,
      '総務省自治行政局　地域情報化企画室長　殿',
      '自治体デジタル人材確保支援事業への応募について',
      '標記について、別添のとおり応募します。',
    ]
    return readApplicationForms([{ fileName: '鑑.docx', bytes: docx(body.map(line).join('')) }])
  }

  test.each([
    [['デ戦第57号', '令和8年2月17日', '秋田県知事'], 'デ戦第57号', '2026-02-17', '秋田県知事'],
    [['デ戦 第 ５７ 号　令和８年２月１７日', '秋田県知事　見本 太郎'], 'デ戦第57号', '2026-02-17', '秋田県知事'],
    [
      ['文書番号：地情第1-2号', '日付：R8.2.17', '東京都デジタルサービス局長（公印省略）'],
      '地情第1-2号',
      '2026-02-17',
      '東京都デジタルサービス局長',
    ],
    [['令和八年二月十七日', '北海道', '総合政策部長'], null, '2026-02-17', '北海道総合政策部長'],
    [['第　　号', '令和　年　月　日', '大阪府知事'], null, null, '大阪府知事'],
  ])('%j', (lines, docNo, docDate, applicantTitle) => {
    expect(letter(...lines).form).toMatchObject({ docNo, docDate, applicantTitle })
  })

  test('and the form disagreeing about the prefecture or the contact is said at both', () => {
    const cover = ['秋田県知事', '総務省　御中', '応募について', '担当　デジタル戦略課　主査　見本 太郎']
      .map(line)
      .join('')
    const reading = readApplicationForms([
      { fileName: '鑑.docx', bytes: docx(cover) },
      {
        fileName: '詳細.docx',
        bytes: docx(
          frame +
            basics([
              ['都道府県名', '岩手県'],
              ['担当部署', '市町村課'],
            ]),
        ),
      },
    ])
    expect(readingOf(reading, 'prefecture')?.note).toContain('秋田県')
    expect(readingOf(reading, 'applicantTitle')?.sureness).toBe('check')
    expect(readingOf(reading, 'contact.dept')?.note).toContain('デジタル戦略課')
    expect(readingOf(reading, 'contact.name')?.note).toContain('鑑文から')
  })

  test('is told from the form by what it says, not by its file name', () => {
    const kind = (body: string) => classifyDocument(openWord(docx(body), '別添3_詳細.docx'), wordingOf(usualDefinition))
    expect(kind(['○○室長　殿', '秋田県知事', '応募について'].map(line).join(''))).toBe('cover')
    expect(kind(frame)).toBe('detail')
    expect(kind(line('議事次第'))).toBe('unknown')
  })
})

describe('the files of one mail', () => {
  test('a chart as PDF beside the form is left alone, and the same file twice is one', () => {
    const bytes = docx(frame + basics([['都道府県名', '秋田県']]))
    const files = [
      { fileName: '詳細.docx', bytes },
      { fileName: '詳細(1).docx', bytes: Uint8Array.from(bytes) },
      { fileName: '体制図.pdf', bytes: Uint8Array.from([0x25, 0x50, 0x44, 0x46]) },
    ]
    expect(readApplicationForms(files).form.prefecture).toBe('秋田県')
  })

  test('a letter bound before the form in one file gives its number, date and sender too', () => {
    const head = ['デ戦第57号', '令和8年2月17日', '総務省 地域情報化企画室長　殿', '秋田県知事', '応募について']
      .map(line)
      .join('')
    const bytes = docx(head + frame + basics([['都道府県名', '秋田県']]))
    expect(readApplicationForms([{ fileName: '応募書.docx', bytes }]).form).toMatchObject({
      docNo: 'デ戦第57号',
      docDate: '2026-02-17',
      applicantTitle: '秋田県知事',
      prefecture: '秋田県',
    })
  })

  test('a list that only points elsewhere is not called empty', () => {
    const reading = read(
      line('実施体制') +
        textTable([
          ['部署・団体', '役割'],
          ['', ''],
        ]) +
        line('別紙の体制図のとおり。'),
    )
    expect(readingOf(reading, 'organisation')).toMatchObject({ sureness: 'unread' })
    expect(readingOf(reading, 'organisation')?.note).toContain('別紙の体制図のとおり。')
  })
})
