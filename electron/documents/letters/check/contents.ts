import { childElements, type XmlElement } from '../../word/xml.ts'

/** The parts of a Word file by name, those that are XML as read. */
export interface OpenedTemplate {
  readonly parts: Readonly<Record<string, Uint8Array>>
  readonly xml: ReadonlyMap<string, XmlElement>
}

function* descendants(node: XmlElement): Generator<XmlElement> {
  for (const child of childElements(node)) {
    yield child
    yield* descendants(child)
  }
}

const local = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1)

const isText = (name: string): boolean => /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(name)

function* relations({ xml }: OpenedTemplate): Generator<{ type: string; target: string; external: boolean }> {
  for (const [name, root] of xml)
    if (name.endsWith('.rels'))
      for (const { attributes } of childElements(root))
        yield {
          type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
          target: attributes.get('Target') ?? '',
          external: attributes.get('TargetMode')?.toLowerCase() === 'external',
        }
}

/** Only what numbers the pages; other fields read, run or change something when the letter is opened. */
const harmless = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES', 'SECTION'])

function fieldsOf(root: XmlElement): string[] {
  const codes: string[] = []
  for (const node of descendants(root)) {
    if (node.name === 'w:fldSimple') codes.push(node.attributes.get('w:instr') ?? '')
    if (node.name === 'w:fldChar' && node.attributes.get('w:fldCharType') === 'begin') codes.push('')
    if (node.name !== 'w:instrText') continue
    const text = node.children.filter((child) => typeof child === 'string').join('')
    codes.push((codes.pop() ?? '') + text)
  }
  return codes
    .map((code) => /^\s*([^\s\\]+)/.exec(code)?.[1]?.toUpperCase() ?? '')
    .filter((name) => name !== '' && !harmless.has(name))
}

const revisions = new Set([
  'ins',
  'del',
  'moveFrom',
  'moveTo',
  'rPrChange',
  'pPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'sectPrChange',
])

type Find = (template: OpenedTemplate, texts: readonly XmlElement[]) => boolean

const has =
  (...names: string[]): Find =>
  (_template, texts) =>
    texts.some((root) => [...descendants(root)].some((node) => names.includes(local(node))))

const hasPart =
  (pattern: RegExp): Find =>
  ({ parts }) =>
    Object.keys(parts).some((name) => pattern.test(name))

const relatesTo =
  (...types: string[]): Find =>
  (template) =>
    [...relations(template)].some(({ type }) => types.includes(type))

const any =
  (...finds: Find[]): Find =>
  (template, texts) =>
    finds.some((find) => find(template, texts))

const typesSay =
  (pattern: RegExp): Find =>
  ({ xml }) => {
    const root = xml.get('[Content_Types].xml')
    return (
      root !== undefined &&
      childElements(root).some(({ attributes }) => pattern.test(attributes.get('ContentType') ?? ''))
    )
  }

/** What no template may bring, and how it is named (letters.md §0: no macros, no links, nothing embedded, no text boxes). */
const forbidden: readonly (readonly [find: Find, words: string])[] = [
  [
    any(hasPart(/vba(Project|Data)/i), typesSay(/macroEnabled|vbaProject/i), relatesTo('vbaProject')),
    'マクロが入っています。マクロのない Word 文書(.docx)で保存し直してください。',
  ],
  [
    any(
      hasPart(/^word\/(embeddings|activeX)\//i),
      relatesTo('oleObject', 'package', 'control'),
      has('object', 'OLEObject', 'control'),
    ),
    '埋め込みオブジェクト(OLE、Excelの表など)が入っています。削除してください。',
  ],
  [
    any(hasPart(/^word\/fonts\//i), relatesTo('font')),
    'フォントが埋め込まれています。Word の「保存」の設定で、フォントの埋め込みを外してください。',
  ],
  [
    relatesTo('attachedTemplate'),
    'ほかのテンプレート(ひな形)に結び付いています。Word の「開発」の「文書テンプレート」で、標準のテンプレート(Normal)に戻してください。',
  ],
  [
    (template) => [...relations(template)].some(({ external, type }) => external && type !== 'attachedTemplate'),
    '外部へのリンク(ハイパーリンク、別の文書や画像の参照)が入っています。リンクを削除してください。',
  ],
  [has('txbxContent', 'textbox', 'txbx'), 'テキストボックスが入っています。文字は段落か表に書いてください。'],
  [
    any(has('altChunk', 'subDoc'), relatesTo('aFChunk', 'subDocument')),
    '別の文書が組み込まれています。本文に書き直してください。',
  ],
  [
    (_template, texts) =>
      texts.some((root) =>
        [...descendants(root)].some((node) => node.name.startsWith('w:') && revisions.has(local(node))),
      ),
    '変更履歴が残っています。Word の「校閲」で、すべての変更を承諾してください。',
  ],
  [
    ({ xml }) => [...(xml.get('word/comments.xml')?.children ?? [])].length > 0,
    'コメントが残っています。Word の「校閲」で、すべて削除してください。',
  ],
]

/** What stands in a template beside its words that no letter may have; a sentence each. */
export function contentComplaints(template: OpenedTemplate): string[] {
  const texts = [...template.xml].filter(([name]) => isText(name)).map(([, root]) => root)
  const fields = [...new Set(texts.flatMap(fieldsOf))]
  return [
    ...forbidden.filter(([find]) => find(template, texts)).map(([, words]) => words),
    ...(fields.length > 0
      ? [`頁番号のほかのフィールド(${fields.join('、')})が入っています。文字に直すか、削除してください。`]
      : []),
  ]
}
