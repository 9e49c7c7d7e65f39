import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { announcedIn } from '../../../shared/domain/applications/incoming/announced.ts'
import { lackOf, lackWords } from '../../../shared/domain/applications/incoming/lack.ts'

const countsOf = (text: string) => announcedIn(text).flatMap(({ count }) => (count === null ? [] : [count]))
const namesOf = (text: string) => announcedIn(text).flatMap(({ name }) => (name === null ? [] : [name]))
const part = (name: string, more = {}) => ({ name, inline: false, packed: false, zip: false, ...more })

describe('what a mail announces', () => {
  it.each([
    ['添付3件', 3],
    ['添付ファイル:2点', 2],
    ['別添のとおり3部提出します。', 3],
    ['添付ファイル数:４', 4],
    ['応募書等、計２点を添付いたします。', 2],
    ['添付資料は三点です。', 3],
    ['ファイル十二件を添付します', 12],
  ])('%s', (text, count) => expect(countsOf(text)).toEqual([count]))

  it.each([
    '別添のとおり応募します。',
    '別添1 応募書',
    '添付の2部構成の資料',
    '添付は3件までとのこと、承知しました。',
    '先日の添付3件は破棄してください。',
    '残りの添付2点は後日お送りします。',
    '> 添付3件\n承知しました。',
    '-----Original Message-----\n添付3件',
    '様式は https://example.lg.jp/youshiki.docx にあります。',
    '添付ファイル(2MB)',
  ])('nothing: %s', (text) => expect(announcedIn(text)).toEqual([]))

  it('names, in brackets with their spaces, in a sentence that sends something, and alone on a line', () => {
    expect(namesOf('「応募書 詳細.docx」と鑑文.docxを添付します。')).toEqual(['応募書 詳細.docx', '鑑文.docx'])
    expect(namesOf('添付\n・鑑文.docx\n2. 概要図.pdf(1.2MB)\n「詳細.docx」')).toEqual([
      '鑑文.docx',
      '概要図.pdf',
      '詳細.docx',
    ])
  })
})

describe('announced against stored', () => {
  it('finds a file cut out of a mail by its number and by its name, whatever the width of letters', () => {
    const said = announcedIn('添付3件です。\n・鑑文.docx\n・詳細.docx\n・概要図.pdf')
    const stored = [part('鑑文.ＤＯＣＸ'), part('詳 細.docx'), part('概要図.pdf')]
    expect(lackOf(said, stored)).toBeNull()
    const lack = lackOf(said, stored.slice(0, 2))
    expect(lack).toEqual({ count: { announced: 3, stored: 2, quote: '添付3件' }, names: ['概要図.pdf'] })
    expect(lack && lackWords(lack)).toBe(
      'メールに「添付3件」とありますが、保存したのは2件です。メールにある「概要図.pdf」が届いていません。',
    )
  })

  it('counts no signature picture, and a zip as one or by what is in it', () => {
    const said = announcedIn('添付3件')
    const signature = part('logo.png', { inline: true })
    expect(lackOf(said, [part('a.docx'), part('b.docx'), signature])?.count?.stored).toBe(2)
    const zip = [part('all.zip', { zip: true }), ...['a', 'b', 'c'].map((name) => part(name, { packed: true }))]
    expect(lackOf(said, zip)).toBeNull()
    expect(lackOf(announcedIn('添付1件'), zip)).toBeNull()
  })

  it('lacks exactly what was taken away, of any names and numbers', () => {
    const name = fc.stringMatching(/^[a-z0-9ぁ-ん一二三県]{1,12}\.(docx|pdf|xlsx)$/)
    const text = (names: readonly string[]) =>
      [`添付ファイル:${names.length}点`, ...names.map((each) => `「${each}」を添付します。`)].join('\n')
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 6 }), fc.nat(), (names, pick) => {
        const said = announcedIn(text(names))
        expect(
          lackOf(
            said,
            names.map((each) => part(each)),
          ),
        ).toBeNull()
        const gone = names[pick % names.length] ?? ''
        const left = names.filter((each) => each !== gone).map((each) => part(each))
        expect(lackOf(said, left)?.names).toEqual([gone])
        expect(lackOf(said, left)?.count?.stored).toBe(names.length - 1)
      }),
      { numRuns: 200 },
    )
  })
})
