import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contactsIn } from '../../../shared/domain/applications/names/contacts.ts'
import { doubtsIn } from '../../../shared/domain/applications/names/doubts.ts'
import {
  hiddenWord,
  type KnownPeople,
  maskOf,
  peopleNamed,
  peopleOfForm,
  together,
} from '../../../shared/domain/applications/names/mask.ts'
import { maskedPaper, namesOnPaper } from '../../../shared/domain/applications/names/paper.ts'
import { assertIsName, namesIn } from '../../../shared/domain/applications/names/person.ts'
import { madeUpForm } from '../../support/forms/made-up-form.ts'

const people: KnownPeople = peopleOfForm(madeUpForm('秋田県'))
const shown = (text: string, known = people): string => maskOf(known).text(text)
const nobody: KnownPeople = { names: [], readings: [], contacts: [] }

describe('a name in a field', () => {
  it.each([
    ['見本 太郎', ['見本太郎']],
    ['見本　太郎', ['見本太郎']],
    ['主査　見本 太郎', ['見本太郎']],
    ['主査見本太郎', ['見本太郎']],
    ['情報政策課長 見本 太郎 様', ['見本太郎']],
    ['見本 太郎(みほん たろう)、例示 花子', ['見本太郎', '例示花子']],
    ['見本太郎\n例示花子', ['見本太郎', '例示花子']],
    ['阿部 一', ['阿部一']],
    ['ジョン・スミス', ['ジョン・スミス']],
    ['未定', []],
    ['調整中', []],
    ['担当者', []],
    ['林', []],
    ['デジタル戦略課', []],
    ['秋田県 デジタル戦略課', []],
    ['', []],
  ])('of %j', (value, names) => {
    expect(namesIn(value).map(({ whole }) => whole)).toEqual(names)
  })

  it('that an officer adds must be one', () => {
    expect(() => assertIsName('見本')).not.toThrow()
    for (const word of ['未定', '林', 'デジタル戦略課']) expect(() => assertIsName(word)).toThrow('2文字以上')
  })
})

describe('the mask', () => {
  it.each([
    ['担当は見本 太郎です。', `担当は${hiddenWord}です。`],
    ['担当は見本太郎です。', `担当は${hiddenWord}です。`],
    ['担当は見本　太郎です。', `担当は${hiddenWord}です。`],
    ['担当は見\n本太郎です。', `担当は${hiddenWord}です。`],
    ['担当は見本(みほん)太郎(たろう)です。', `担当は${hiddenWord}です。`],
    ['担当は見本 太郎（みほん たろう）です。', `担当は${hiddenWord}です。`],
    ['担当はミホン　タロウです。', `担当は${hiddenWord}です。`],
    ['担当はﾐﾎﾝ ﾀﾛｳです。', `担当は${hiddenWord}です。`],
    ['見本氏と例示様が', `${hiddenWord}氏と${hiddenWord}様が`],
    ['見本課長補佐が説明した。', `${hiddenWord}課長補佐が説明した。`],
    ['担当:見本(内線 1234)', `担当:${hiddenWord}(${hiddenWord})`],
    ['主査の見本が説明した。', `主査の${hiddenWord}が説明した。`],
    ['電話０００－０００－００００へ', `電話${hiddenWord}へ`],
    ['sample-050008＠example.lg.jpへ', `${hiddenWord}へ`],
    ['ほかの人 other@example.com', `ほかの人 ${hiddenWord}`],
    ['見本 太郎、見本 太郎', `${hiddenWord}、${hiddenWord}`],
    // What is no person's stays readable.
    ['見本市を開き、例示を示す。', '見本市を開き、例示を示す。'],
    ['見本帳は課長が作る。', '見本帳は課長が作る。'],
    ['令和8年2月17日、管内25団体、3,000人、0.5%', '令和8年2月17日、管内25団体、3,000人、0.5%'],
  ])('of %j', (text, masked) => {
    expect(shown(text)).toBe(masked)
  })

  it('hides no body that is called like somebody', () => {
    const akita = peopleNamed(['秋田 一郎', '津 花子', '森 次郎'])
    for (const text of ['秋田県知事', '秋田市長', '津市長が', '森林課長', '秋田県の担当'])
      expect(shown(text, akita)).toBe(text)
    expect(shown('秋田課長と津氏と森係長', akita)).toBe(`${hiddenWord}課長と${hiddenWord}氏と${hiddenWord}係長`)
  })

  const family = fc.constantFrom('見本', '例示', '林', '長谷部', '髙橋', '渡邉', '仮名')
  const given = fc.constantFrom('太郎', '花子', '一', 'さくら', '龍之介')
  const blank = fc.constantFrom('', ' ', '　', '\n', '  ')
  const around = fc.array(fc.constantFrom('は', '、', 'の担当', '12', '(', '。', '\n', 'DX', '課', '令和'), {
    maxLength: 6,
  })

  it('leaves a full name nowhere, however it is divided, and finds nothing new in what it gave', () => {
    fc.assert(
      fc.property(family, given, blank, blank, around, around, (one, other, inField, inText, before, after) => {
        const mask = maskOf(peopleNamed([`${one}${inField}${other}`]))
        const text = `${before.join('')}${one}${inText}${other}${after.join('')}`
        const masked = mask.text(text)
        expect(masked.replace(/\s/gu, '')).not.toContain(`${one}${other}`)
        expect(masked).toContain(hiddenWord)
        expect(mask.text(masked)).toBe(masked)
        // And of what stands around it not a letter is lost.
        expect(masked.replace(/\s/gu, '').replaceAll(hiddenWord, '')).toBe(
          [...before, ...after].join('').replace(/\s/gu, ''),
        )
      }),
      { numRuns: 400 },
    )
  })

  it('takes any number that can be called, and no other', () => {
    const numbers = [
      '03-1234-5678',
      '(03)1234-5678',
      '03(1234)5678',
      '0312345678',
      '090-1234-5678',
      '０３－１２３４－５６７８',
    ]
    for (const number of [...numbers, '+81-3-1234-5678', '03-1234-5678(内線123)', '2026 03-1234-5678'])
      expect(shown(`電話 ${number} まで`, nobody)).toMatch(new RegExp(`^電話 (2026 )?${hiddenWord} まで$`, 'u'))
    for (const text of ['2026-02-17', '1,234,567円', '0.75', '0-12歳', '第03-57号', '令和08年12月', '20260217'])
      expect(contactsIn(text)).toEqual([])
  })

  it('does not stumble over a flood of blanks or digits', () => {
    const begun = performance.now()
    for (const part of [' ', '0', '0-', '見', '見 ', '(', '(ア', 'a@', '内線']) shown(part.repeat(20_000))
    expect(performance.now() - begun).toBeLessThan(4000)
  })
})

const cell = (text: string) => ({ text, colSpan: 1 })
const table = (...rows: string[][]) => ({ kind: 'table' as const, rows: rows.map((row) => row.map(cell)) })

describe('a paper', () => {
  it('says whom it names: who signed it, and what stands beside or below 氏名', () => {
    expect(
      namesOnPaper([
        { kind: 'paragraph', text: '総務省自治行政局地域情報化企画室長　殿' },
        { kind: 'paragraph', text: '秋田県知事　仮名 一郎　印' },
        { kind: 'paragraph', text: '情報政策課長　総括' },
        table(['職・氏名', '主査　見本 太郎'], ['電話', '000-000-0000']),
        table(['役割', '所属', '氏名', '備考'], ['総括', '情報政策課', '例示 花子', '']),
      ])
        .flatMap(namesIn)
        .map(({ whole }) => whole),
    ).toEqual(['仮名一郎', '見本太郎', '例示花子'])
  })

  it('is given without them, label by label, and keeps the rest', () => {
    const view = [
      { kind: 'paragraph' as const, text: '秋田県知事　仮名 一郎' },
      table(['担当部署', 'デジタル戦略課'], ['職・氏名', '主査　調整中'], ['ＴＥＬ', '代表'], ['メール', '']),
      table(['役割', '所属', '氏名'], ['総括', '情報政策課', '例示'], ['実証', '人事課', '']),
    ]
    expect(maskedPaper(view, maskOf(together([people, peopleNamed(namesOnPaper(view))])), [])).toEqual([
      { kind: 'paragraph', text: `秋田県知事　${hiddenWord}` },
      table(['担当部署', 'デジタル戦略課'], ['職・氏名', hiddenWord], ['ＴＥＬ', hiddenWord], ['メール', '']),
      table(['役割', '所属', '氏名'], ['総括', '情報政策課', hiddenWord], ['実証', '人事課', '']),
    ])
  })

  const at = { block: 0, row: 0, cell: 1, dept: '人事課', isShared: false }
  const line = '人事課　主任　例示 花子（000-000-0001）ほか1名 仮名次郎'
  it('loses at the place of a field what was read of it, or all but the 部署 where that was not certain', () => {
    const paper = (isCertain: boolean, values: string[]) =>
      maskedPaper([table(['副担当', line])], maskOf(people), [{ ...at, isCertain, values }])
    const sure = ['主任', '例示 花子', '000-000-0001']
    expect(paper(true, sure)).toEqual([table(['副担当', `人事課　${hiddenWord}（${hiddenWord}）ほか1名 仮名次郎`])])
    expect(paper(false, sure)).toEqual([table(['副担当', `人事課　${hiddenWord}`])])
    expect(paper(true, ['別の人'])).toEqual([table(['副担当', `人事課　${hiddenWord}`])])
  })
})

describe('a doubt', () => {
  const guesses = (text: string): string[] => doubtsIn(text, maskOf(people), people).map(({ guess }) => guess)
  it.each([
    ['会議で見本が説明した。', ['見本']],
    ['見本市を開く。', []],
    ['統括の課長 仮名 次郎が説明した。', ['仮名 次郎']],
    ['仮名氏に依頼した。', ['仮名']],
    ['両氏と各氏、住民の皆さん', []],
    ['多様な主体と同様に仕様を決める。', []],
    ['見本 太郎が説明した。', []],
  ])('of %j', (text, words) => {
    expect(guesses(text)).toEqual(words)
  })
})
