import { useApi, useLine } from '../../../api/office.tsx'
import type { ShownDocument, ShownPart } from './records.ts'

/**
 * Sets what a deed has answered into the document at once, so that the next deed on it carries what is stored. The document is
 * asked for all the same: the copies stand for none of the changes of this window.
 */
export function usePlaced(id: string, document: string) {
  const { disclosure } = useApi()
  const { changes } = useLine()
  const put = (of: (shown: ShownDocument) => ShownDocument) =>
    changes.place(disclosure.document, { id, document }, {}, of)
  return {
    whole: (answer: ShownDocument) => put(() => answer),
    part: (answer: ShownPart) =>
      put((shown) => ({ ...shown, parts: shown.parts.map((each) => (each.key === answer.key ? answer : each)) })),
  }
}
