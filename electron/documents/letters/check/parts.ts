import { childElements } from '../../word/xml.ts'
import type { OpenedTemplate } from './contents.ts'

/**
 * What each kind of relation may lead to. Word finds a part by its relation, this program by its name: with these alone
 * both find the same. Whatever else a package may hold (ECMA-376 Part 1, 11.3) is no part of a letter.
 */
const targets: Readonly<Record<string, RegExp>> = {
  officeDocument: /^word\/document\.xml$/,
  'core-properties': /^docProps\/core\.xml$/,
  'extended-properties': /^docProps\/app\.xml$/,
  'custom-properties': /^docProps\/custom\.xml$/,
  thumbnail: /^docProps\/thumbnail\.(jpe?g|png|emf|wmf)$/,
  styles: /^word\/styles\.xml$/,
  stylesWithEffects: /^word\/stylesWithEffects\.xml$/,
  settings: /^word\/settings\.xml$/,
  webSettings: /^word\/webSettings\.xml$/,
  fontTable: /^word\/fontTable\.xml$/,
  numbering: /^word\/numbering\.xml$/,
  theme: /^word\/theme\/theme\d*\.xml$/,
  header: /^word\/header\d*\.xml$/,
  footer: /^word\/footer\d*\.xml$/,
  footnotes: /^word\/footnotes\.xml$/,
  endnotes: /^word\/endnotes\.xml$/,
  comments: /^word\/comments\.xml$/,
  commentsExtended: /^word\/commentsExtended\.xml$/,
  commentsIds: /^word\/commentsIds\.xml$/,
  commentsExtensible: /^word\/commentsExtensible\.xml$/,
  people: /^word\/people\.xml$/,
  image: /^word\/media\/[\w-]+\.(png|jpe?g|gif|bmp|tiff?|emf|wmf)$/,
  // Word of today leaves a sensitivity label and what its proofing found.
  classificationlabels: /^docMetadata\/LabelInfo\.xml$/,
  intelligence: /^word\/intelligence\d*\.xml$/,
  customXml: /^customXml\/item\d+\.xml$/,
  customXmlProps: /^customXml\/itemProps\d+\.xml$/,
}

/** What holds the package together, and is related to by nothing. */
const frame = /^(?:\[Content_Types\]\.xml|(?:[\w-]+\/)*_rels\/[\w-]*(?:\.xml)?\.rels)$/

/** Those that hold words of the letter, which are filled by what their type says. */
const typed: readonly (readonly [name: RegExp, type: string])[] = [
  [/^word\/document\.xml$/, 'document.main'],
  [/^word\/header\d*\.xml$/, 'header'],
  [/^word\/footer\d*\.xml$/, 'footer'],
]

/** The name of the part a relation of `rels` leads to. */
function partNamed(rels: string, target: string): string {
  const source = rels.replace(/_rels\/[^/]*$/, '')
  const path = target.startsWith('/') ? target.slice(1) : `${source}${target}`
  const steps: string[] = []
  for (const step of path.split('/'))
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  return steps.join('/')
}

function* strangeRelations({ xml }: OpenedTemplate): Generator<string> {
  for (const [rels, root] of xml) {
    if (!rels.endsWith('.rels')) continue
    for (const { attributes } of childElements(root)) {
      // A link to the outside is named on its own.
      if (attributes.get('TargetMode')?.toLowerCase() === 'external') continue
      const type = (attributes.get('Type') ?? '').split('/').at(-1) ?? ''
      const target = partNamed(rels, attributes.get('Target') ?? '')
      if (!(Object.hasOwn(targets, type) && targets[type]?.test(target))) yield `${type} ${target}`
    }
  }
}

function* strangeTypes({ parts, xml }: OpenedTemplate): Generator<string> {
  const types = xml.get('[Content_Types].xml')
  const said = new Map(
    (types === undefined ? [] : childElements(types)).map(({ attributes }) => [
      attributes.get('PartName') ?? '',
      attributes.get('ContentType') ?? '',
    ]),
  )
  for (const name of Object.keys(parts)) {
    const type = typed.find(([pattern]) => pattern.test(name))?.[1]
    const own = said.get(`/${name}`)
    if (type !== undefined && own !== `application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml`)
      yield name
  }
}

/** The main part is there once, and is the one that is judged. */
const mains = ({ xml }: OpenedTemplate): number => {
  const root = xml.get('_rels/.rels')
  const all = root === undefined ? [] : childElements(root)
  return all.filter(({ attributes }) => attributes.get('Type')?.endsWith('/officeDocument')).length
}

/** What a template is made of that no letter is made of; a sentence, or none. */
export function partComplaints(template: OpenedTemplate): string[] {
  const allowed = Object.values(targets)
  const strange = new Set([
    ...Object.keys(template.parts).filter((name) => !frame.test(name) && !allowed.some((each) => each.test(name))),
    ...strangeRelations(template),
    ...strangeTypes(template),
    ...(mains(template) === 1 ? [] : ['officeDocument']),
  ])
  return strange.size === 0
    ? []
    : [
        `様式に使えない部品(${[...strange].slice(0, 3).join('、')})が入っています。設定の「様式」から元の様式を取り出し、本文を入れて保存し直してください。`,
      ]
}
