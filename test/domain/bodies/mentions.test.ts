import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mentionsIn } from '../../../shared/domain/bodies/mentions.ts'
import { municipalities } from '../../../shared/domain/bodies/municipalities.ts'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'

const said = (text: string) =>
  mentionsIn(text).map(({ jis2, name, is, former, alsoIn }) =>
    [jis2, name, is === 'municipality' ? '' : is, former ? '元' : '', alsoIn.length === 0 ? '' : `also ${alsoIn}`]
      .filter((part) => part !== '')
      .join(' '),
  )

describe('the bodies that a text names', () => {
  it.each([
    ['岩手県', ['03 岩手県 prefecture']],
    ['岩手', ['03 岩手県 prefecture']],
    ['岩手県庁', ['03 岩手県 prefecture']],
    ['岩手県政策企画部', ['03 岩手県 prefecture']],
    ['岩手県CIO補佐官', ['03 岩手県 prefecture']],
    ['例示大学 教授 / 岩手県DXアドバイザー', ['03 岩手県 prefecture']],
    ['元岩手県職員', ['03 岩手県 prefecture 元']],
    ['岩手県立大学', ['03 岩手県 bearer']],
    ['公益財団法人岩手県国際交流協会', ['03 岩手県 bearer']],
    ['岩手大学', []],
    ['東京都', ['13 東京都 prefecture']],
    ['京都府', ['26 京都府 prefecture']],
    ['東京都府中市', ['13 府中市']],
    ['広島県府中市', ['34 府中市']],
    ['府中市', ['13 府中市 also 34', '34 府中市 also 13']],
    ['府中市(広島県)', ['34 府中市', '34 広島県 prefecture']],
    ['唐津市', ['41 唐津市']],
    ['会津市民センター', []],
    ['太田市場株式会社', []],
    ['東村山市役所', ['13 東村山市']],
    ['岩手県 盛岡市 総務部', ['03 盛岡市']],
    ['前盛岡市副市長', ['03 盛岡市 元']],
    ['盛岡市社会福祉協議会', ['03 盛岡市 bearer']],
    ['高知県高岡郡檮原町', ['39 梼原町']],
    ['鹿嶋市', ['08 鹿嶋市']],
    ['鹿島市', ['41 鹿島市']],
    ['奈良県大和郡山市', ['29 大和郡山市']],
    ['大阪市北区役所', ['27 大阪市']],
    ['北区役所', ['13 北区']],
    ['市町村課', []],
    ['㈱例示総研', []],
    ['', []],
  ])('「%s」', (text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it('are found under their full names, whatever else the text says, and nobody else is', () => {
    const town = fc.constantFrom(...municipalities())
    const after = fc.constantFrom('', '役所', '総務部', ' 課長', 'デジタル推進課', '(例示)')
    const before = fc.constantFrom('', '元', '例示大学 ', '(')
    fc.assert(
      fc.property(before, town, after, (ahead, { jis2, name }, rest) => {
        const prefecture = prefectures.find((each) => each.jis2 === jis2)?.name ?? ''
        const found = mentionsIn(`${ahead}${prefecture}${name}${rest}`)
        expect(found).toMatchObject([{ jis2, name, is: 'municipality', former: ahead === '元', alsoIn: [] }])
      }),
    )
  })

  it('with a bare name, are all that bear it, and each knows of the others', () => {
    for (const { name } of municipalities()) {
      const codes = municipalities().flatMap((each) => (each.name === name ? [each.jis2] : []))
      const found = mentionsIn(name)
      expect(
        found.map(({ jis2 }) => jis2),
        name,
      ).toEqual(codes)
      for (const { jis2, alsoIn } of found) expect([jis2, ...alsoIn].toSorted()).toEqual(codes.toSorted())
    }
  })
})
