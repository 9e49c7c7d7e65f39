import { type ReactNode, useEffect, useRef } from 'react'
import type { DocumentView as Blocks, DocumentBlock, FormPlace } from '../../../shared/domain/applications/form.ts'
import { classNames } from '../class-names.ts'
import styles from './document-view.module.css'

export interface DocumentViewProps {
  label: string
  blocks: Blocks
  /** Where the value stands that the officer is looking at: marked and scrolled to. */
  place?: FormPlace | null | undefined
  /** The officer points at a cell or paragraph: the screen can go to its field. */
  onPoint?: (spot: { block: number; row: number | null; cell: number | null }) => void
}

/** Words as they were written, a line each. */
export const paragraphsOf = (text: string): Blocks =>
  text.split(/\r\n|\r|\n/).map((line) => ({ kind: 'paragraph' as const, text: line }))

/** A heading of the form: a short line that begins with its number. */
const isHeading = (text: string): boolean =>
  /^(第?[0-9\uff10-\uff19]+|[一二三四五六七八九十]+)[ \u3000.\uff0e、章]/.test(text) && text.length < 60

interface PaperFrameProps extends Pick<DocumentViewProps, 'label' | 'place'> {
  /** Of what is drawn on it: what is looked at may stand elsewhere on the page once it is another. */
  drawn?: string | undefined
  className?: string | undefined
  /** `mark` is told of the element of the place. */
  children: (mark: (element: HTMLElement | null) => void) => ReactNode
}

/** The sheet beside the fields, which stays where it is read whatever is drawn on it. White in the dark too: it is the applicant's. */
export function PaperFrame({ label, place = null, drawn = '', className, children }: PaperFrameProps) {
  const hit = useRef<HTMLElement | null>(null)
  const key = place === null ? null : `${drawn} ${place.block}/${place.row}/${place.cell}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when the place changes
  useEffect(() => {
    hit.current?.scrollIntoView({ block: 'nearest' })
  }, [key])
  const paper = useRef<HTMLElement>(null)
  // A frame that becomes lower, or wider, would leave what is looked at outside of it.
  useEffect(() => {
    if (paper.current === null || typeof ResizeObserver === 'undefined') return
    const watch = new ResizeObserver(() => hit.current?.scrollIntoView({ block: 'nearest' }))
    watch.observe(paper.current)
    return () => watch.disconnect()
  }, [])
  const names = classNames(styles['paper'], className)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section ref={paper} className={names} data-theme="light" aria-label={label} tabIndex={0}>
      {children((element) => {
        hit.current = element
      })}
    </section>
  )
}

/** A document as paper beside the fields. */
export const DocumentView = (props: DocumentViewProps) => (
  <PaperFrame label={props.label} place={props.place}>
    {(mark) => <DocumentWords {...props} mark={mark} />}
  </PaperFrame>
)

interface DocumentWordsProps extends Omit<DocumentViewProps, 'label'> {
  mark: (element: HTMLElement | null) => void
}

/** Its words, on the sheet. */
export const DocumentWords = ({ blocks, place = null, mark, onPoint }: DocumentWordsProps) =>
  blocks.map((block, index) => (
    <Block
      // biome-ignore lint/suspicious/noArrayIndexKey: a document's blocks are their order
      key={index}
      block={block}
      index={index}
      place={place?.block === index ? place : null}
      mark={mark}
      onPoint={onPoint}
    />
  ))

interface BlockProps {
  block: DocumentBlock
  index: number
  place: FormPlace | null
  mark: (element: HTMLElement | null) => void
  onPoint: DocumentViewProps['onPoint']
}

function Block({ block, index, place, mark, onPoint }: BlockProps) {
  if (block.kind === 'paragraph') {
    const found = place !== null
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard one goes from the fields to the paper, not back
      <p
        className={classNames(isHeading(block.text) && styles['heading'], found && styles['hit'])}
        ref={found ? mark : undefined}
        onClick={() => onPoint?.({ block: index, row: null, cell: null })}
      >
        {block.text}
      </p>
    )
  }
  return (
    <table>
      <tbody>
        {block.rows.map((row, rowIndex) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a document are their order
          <tr key={rowIndex}>
            {row.map((cell, cellIndex) => {
              const found =
                place !== null &&
                (place.row === null || place.row === rowIndex) &&
                (place.cell === null || place.cell === cellIndex)
              const first = found && (place.row !== null || rowIndex === 0) && (place.cell !== null || cellIndex === 0)
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard one goes from the fields to the paper
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells of a row are their order
                  key={cellIndex}
                  colSpan={cell.colSpan}
                  className={classNames(found && styles['hit'])}
                  ref={first ? mark : undefined}
                  onClick={() => onPoint?.({ block: index, row: rowIndex, cell: cellIndex })}
                >
                  {cell.text}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
