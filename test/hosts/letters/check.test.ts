import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { judgeTemplate } from '../../../electron/documents/letters/check/check.ts'
import { letterTemplate } from '../../../electron/documents/letters/kit/package.ts'
import { paragraph } from '../../../electron/documents/letters/kit/words.ts'
import { ownTemplates } from '../../../electron/documents/letters/templates.ts'
import { templateKindNames, templateKinds } from '../../../shared/domain/letters/template-kinds.ts'

const selected = ownTemplates.selected()
const judged = (bytes: Uint8Array, name = '様式.docx') =>
  judgeTemplate(bytes, name, templateKinds.selected.placeholders)
const problemsOf = (bytes: Uint8Array, name?: string) => {
  const found = judged(bytes, name)
  return 'problems' in found ? found.problems : []
}

/** The template with some of its parts written otherwise, or added. */
const changed = (change: Readonly<Record<string, (xml: string) => string>>): Uint8Array => {
  const parts = unzipSync(selected)
  for (const [name, by] of Object.entries(change)) {
    const part = parts[name]
    parts[name] = strToU8(by(part === undefined ? '' : strFromU8(part)))
  }
  return zipSync(parts)
}
const inBody = (replace: (xml: string) => string) => changed({ 'word/document.xml': replace })
const added = (xml: string) => inBody((body) => body.replace('<w:sectPr>', `${xml}<w:sectPr>`))
const relation =
  (type: string, target: string, mode = '') =>
  (xml: string) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/></Relationships>`,
    )
const rels = 'word/_rels/document.xml.rels'
const withField = (code: string) =>
  added(
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
  )

describe("the program's own templates", () => {
  it.each(templateKindNames)('%s is right by its own rules', (kind) => {
    const found = judgeTemplate(ownTemplates[kind](), '様式.docx', templateKinds[kind].placeholders)
    expect('problems' in found ? found.problems : []).toEqual([])
  })

  it.each(templateKindNames)('%s is the same, byte for byte, however often it is made', (kind) => {
    expect(ownTemplates[kind]()).toEqual(ownTemplates[kind]())
  })
})

describe('a template that an officer has spoiled is refused by name', () => {
  const bomb = () => changed({ 'word/media/x.xml': () => `<x>${'0'.repeat(11 * 1024 * 1024)}</x>` })
  const cases: readonly (readonly [what: string, bytes: () => Uint8Array, words: string])[] = [
    [
      'an unknown placeholder',
      () => added(paragraph('本文', '{文書番号2}')),
      '「{文書番号2}」という差込項目はありません。',
    ],
    [
      'a lost placeholder',
      () => inBody((xml) => xml.replace('{宛名}', '見本県知事')),
      '「{宛名}」がなくなっています。',
    ],
    [
      'a lost part of a round',
      () => inBody((xml) => xml.replace('({番号}) {内容}', '({番号})')),
      '「{#予定}…{/予定}」の中の「{内容}」がなくなっています。',
    ],
    [
      'a loop that is not closed',
      () => inBody((xml) => xml.replace('{/予定}', '')),
      '「{/今後の予定}」の前に「{/予定}」が要ります',
    ],
    ['a loop that never closes', () => added(paragraph('本文', '{#予定}')), '「{#予定}」が閉じていません。'],
    [
      'an end without its beginning',
      () => added(paragraph('本文', '{/予定}')),
      '「{/予定}」に対する「{#予定}」がありません。',
    ],
    [
      'a part of a round outside of it',
      () => added(paragraph('本文', '{内容}')),
      '「{内容}」は「{#予定}」と「{/予定}」の間でだけ使えます。',
    ],
    ['a round written as a word', () => added(paragraph('本文', '{予定}')), '「{予定}」は範囲です。'],
    [
      'a word written as a round',
      () => added(paragraph('本文', '{#テーマ}{/テーマ}')),
      '「{#テーマ}」はくり返しにできません。',
    ],
    ['one brace', () => added(paragraph('本文', '{テーマ')), '波かっこが片方だけです:「{テーマ」。'],
    ['wide braces', () => added(paragraph('本文', '｛テーマ｝')), '「｛テーマ｝」の波かっこが全角です。'],
    ['raw XML asked for', () => added(paragraph('本文', '{@テーマ}')), '「{@テーマ}」は使えない書き方です。'],
    ['other braces declared', () => added(paragraph('本文', '{=[[ ]]=}')), '「{=[[ ]]=}」は使えない書き方です。'],
    [
      'a name of JavaScript',
      () => added(paragraph('本文', '{constructor}')),
      '「{constructor}」という差込項目はありません。',
    ],
    [
      'two that leave together',
      () => added(paragraph('担当', '{電話} {メール}')),
      '「{メール}」と段落を分けてください。',
    ],
    ['a macro', () => changed({ 'word/vbaProject.bin': () => 'x' }), 'マクロが入っています。'],
    [
      'a macro by its type',
      () =>
        changed({
          '[Content_Types].xml': (xml) =>
            xml.replace('wordprocessingml.document.main', 'ms-word.document.macroEnabled.main'),
        }),
      'マクロが入っています。',
    ],
    [
      'an outside link',
      () => changed({ [rels]: relation('hyperlink', 'https://example.com/', ' TargetMode="External"') }),
      '外部へのリンク',
    ],
    [
      'an outside template',
      () => changed({ [rels]: relation('attachedTemplate', 'file:///c:/a.dotm', ' TargetMode="External"') }),
      'ほかのテンプレート(ひな形)に結び付いています。',
    ],
    [
      "Word's own way to attach a template",
      () =>
        changed({
          'word/_rels/settings.xml.rels': () =>
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///\\\\server\\a.dotx" TargetMode="External"/></Relationships>',
        }),
      'ほかのテンプレート(ひな形)に結び付いています。',
    ],
    [
      'a list for 差し込み印刷',
      () => changed({ [rels]: relation('mailMergeSource', 'file:///c:/a.xlsx', ' TargetMode="External"') }),
      '外部へのリンク',
    ],
    [
      'a picture that lies outside',
      () => changed({ [rels]: relation('image', 'https://example.com/a.png', ' TargetMode="External"') }),
      '外部へのリンク',
    ],
    ['a letter field', () => withField(' MERGEFIELD 宛名 '), '頁番号のほかのフィールド(MERGEFIELD)'],
    [
      'a signature',
      () => changed({ '_xmlsignatures/sig1.xml': () => '<x/>' }),
      '使えない部品(_xmlsignatures/sig1.xml)',
    ],
    ['an embedded object', () => changed({ 'word/embeddings/oleObject1.bin': () => 'x' }), '埋め込みオブジェクト'],
    ['an object in the text', () => added('<w:p><w:r><w:object/></w:r></w:p>'), '埋め込みオブジェクト'],
    ['an embedded font', () => changed({ 'word/fonts/font1.odttf': () => 'x' }), 'フォントが埋め込まれています。'],
    [
      'a text box',
      () =>
        added(
          '<w:p><w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent><w:p/></w:txbxContent></v:textbox></w:pict></w:r></w:p>',
        ),
      'テキストボックスが入っています。',
    ],
    ['another file within', () => added('<w:altChunk r:id="rId1"/>'), '別の文書が組み込まれています。'],
    [
      'tracked changes',
      () => added('<w:p><w:ins w:id="1" w:author="見本 太郎"><w:r><w:t>x</w:t></w:r></w:ins></w:p>'),
      '変更履歴が残っています。',
    ],
    [
      'a comment',
      () =>
        changed({
          'word/comments.xml': () =>
            '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment/></w:comments>',
        }),
      'コメントが残っています。',
    ],
    [
      'a field that reads a file',
      () => withField(' INCLUDETEXT "c:\\\\a.docx" '),
      '頁番号のほかのフィールド(INCLUDETEXT)',
    ],
    [
      'a field that runs a program',
      () => withField(' DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe '),
      '頁番号のほかのフィールド(DDEAUTO)',
    ],
    [
      'a head under another name, with a field that runs a program',
      () =>
        changed({
          'word/kopf.xml': () =>
            `<w:hdr xmlns:w="x"><w:p><w:r><w:instrText> DDEAUTO cmd </w:instrText></w:r></w:p></w:hdr>`,
          [rels]: relation('header', 'kopf.xml'),
        }),
      '使えない部品(word/kopf.xml',
    ],
    [
      'another text than the one that is judged',
      () =>
        changed({
          'word/other.xml': () => '<w:document xmlns:w="x"/>',
          '_rels/.rels': (xml) => xml.replace('word/document.xml', 'word/other.xml'),
        }),
      'officeDocument word/other.xml',
    ],
    ['two texts', () => changed({ '_rels/.rels': relation('officeDocument', '/word/document.xml') }), 'officeDocument'],
    [
      'a template within',
      () => changed({ [rels]: relation('attachedTemplate', 'settings.xml') }),
      'ほかのテンプレート(ひな形)に結び付いています。',
    ],
    ['a program among the pictures', () => changed({ 'word/media/evil.exe': () => 'MZ' }), 'word/media/evil.exe'],
    [
      'a head that is typed as none',
      () =>
        changed({
          '[Content_Types].xml': (xml) => xml.replace('wordprocessingml.header+xml', 'wordprocessingml.styles+xml'),
        }),
      '使えない部品(word/header1.xml)',
    ],
    [
      'a round within itself',
      () => inBody((xml) => xml.replace('({番号}) {内容}', '{#予定}({番号}) {内容}{/予定}')),
      '「{#予定}」が、同じ「{#予定}」の中にあります。',
    ],
    ['half a file', () => selected.slice(0, selected.length / 2), '途中で切れているか、壊れています。'],
    ['an empty file', () => new Uint8Array(), '中身が空'],
    ['a bomb', bomb, '展開すると大きすぎる'],
    [
      'an old .doc under another name',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      '古い Word 形式(.doc)',
    ],
    ['a PDF under another name', () => strToU8('%PDF-1.7'), 'PDF です。'],
    ['a workbook', () => zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'Excel のブックです。'],
    ['a zip of anything', () => zipSync({ 'a.txt': strToU8('a') }), 'Word 文書(.docx)ではありません。'],
    ['broken XML', () => inBody((xml) => xml.replace('</w:body>', '')), '読み取れません。'],
    ['a DOCTYPE', () => inBody((xml) => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>')), '読み取れません。'],
  ]

  it.each(cases)('%s', (_what, bytes, words) => {
    expect(problemsOf(bytes()).join('\n')).toContain(words)
  })

  it('all that is wrong at once', () => {
    const bytes = changed({
      'word/document.xml': (xml) => xml.replace('{宛名}', '{あて名}'),
      [rels]: relation('hyperlink', 'https://example.com/', ' TargetMode="External"'),
    })
    expect(problemsOf(bytes)).toEqual([
      '外部へのリンク(ハイパーリンク、別の文書や画像の参照)が入っています。リンクを削除してください。',
      '「{あて名}」という差込項目はありません。',
      '「{宛名}」がなくなっています。',
    ])
  })
})

describe('a template that an officer has edited counts', () => {
  it('with its words changed, and an optional line taken out', () => {
    const bytes = inBody((xml) =>
      xml
        .replace('準備を進めてくださいますよう', '準備くださいますよう')
        .replace('{№} 留意事項　{留意事項}', '留意する。'),
    )
    expect(problemsOf(bytes)).toEqual([])
  })

  it('with a placeholder that Word has cut into runs', () => {
    const cut =
      '<w:r><w:t>{宛</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>名</w:t></w:r><w:r><w:t xml:space="preserve">} 殿</w:t></w:r>'
    const bytes = inBody((xml) => xml.replace('<w:r><w:t xml:space="preserve">{宛名} 殿</w:t></w:r>', cut))
    expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).toContain(cut)
    expect(problemsOf(bytes)).toEqual([])
  })

  it('with a round as rows of a table', () => {
    const bytes = inBody((xml) =>
      xml.replace(
        /(<w:p>(?:(?!<\/w:p>).)*\{#予定\}).*?(\{\/予定\}(?:(?!<\/w:p>).)*<\/w:p>)/s,
        '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{#予定}{番号}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{内容}{/予定}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
      ),
    )
    expect(problemsOf(bytes)).toEqual([])
  })

  it('but not one of another letter', () => {
    expect(problemsOf(ownTemplates.rejected()).join()).toContain('「{支援期間}」がなくなっています。')
    expect(problemsOf(letterTemplate('空', [])).length).toBeGreaterThan(10)
  })
})
