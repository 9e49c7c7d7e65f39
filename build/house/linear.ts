import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'
import { analyse } from 'scslre'
import type { Pattern } from './patterns.ts'

type Flags = { readonly source: string; readonly flags: string }

const isEndless = (node: AST.Element | undefined): node is AST.Quantifier =>
  node?.type === 'Quantifier' && node.max === Number.POSITIVE_INFINITY

/** `.`, `[^]`, `[\s\S]` and `[^x]`: what runs on over most of a text. */
const isWide = ({ element }: AST.Quantifier): boolean =>
  (element.type === 'CharacterSet' && element.kind === 'any') || (element.type === 'CharacterClass' && element.negate)

const isAnchored = ([first]: readonly AST.Element[]): boolean => first?.type === 'Assertion' && first.kind === 'start'

const signOf = (node: AST.Node): string => (node.type === 'Character' ? String.fromCodePoint(node.value) : node.raw)

/** Whether the run's class leaves out a letter that stands before it: each run then ends where the next could begin. */
function endsAtTheNext({ element }: AST.Quantifier, before: readonly AST.Element[]): boolean {
  if (element.type !== 'CharacterClass') return false
  const left = new Set(element.elements.map(signOf))
  return before.some((each) =>
    each.type === 'CharacterClass'
      ? !each.negate && each.elements.every((sign) => left.has(signOf(sign)))
      : left.has(signOf(each)),
  )
}

/** 「第.*号」: from each of many beginnings a run goes to the end of the text, and what stands behind it is not there. */
function beginsAgain({ source, flags }: Flags): boolean {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, { unicode: flags.includes('u') })
  let isFound = false
  visitRegExpAST(pattern, {
    onAlternativeEnter({ elements, parent }) {
      const at = elements.findIndex((each) => isEndless(each) && isWide(each))
      const run = elements[at]
      const isFirst = elements.slice(0, Math.max(at, 0)).every(({ type }) => type === 'Assertion')
      if (parent !== pattern || isFirst || !isEndless(run) || isAnchored(elements)) return
      isFound ||= at < elements.length - 1 && !endsAtTheNext(run, elements.slice(0, at))
    },
  })
  return isFound
}

function whyNot(pattern: Pattern): string | undefined {
  const { reports } = analyse(pattern, { reportTypes: { Move: true, Self: true, Trade: true } })
  const [first] = reports
  if (first !== undefined) return `${first.exponential ? 'exponential' : 'polynomial'}: ${first.type}`
  return beginsAgain(pattern) ? 'polynomial: begins again' : undefined
}

/** What may take more than linear time, each with its place, and why. */
export const superLinear = (patterns: readonly Pattern[]): (Pattern & { readonly why: string })[] =>
  patterns.flatMap((pattern) => {
    const why = whyNot(pattern)
    return why === undefined ? [] : [{ ...pattern, why }]
  })
