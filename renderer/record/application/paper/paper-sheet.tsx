import type { DocumentView as Blocks, FormPlace } from '../../../../shared/domain/applications/form.ts'
import { drawnAt } from '../../../../shared/domain/applications/paper/grid.ts'
import type { PaperLook, PlacedLook } from '../../../../shared/domain/applications/paper/look.ts'
import sheet from '../../../ui/beside/document-view.module.css'
import type { DocumentViewProps } from '../../../ui/beside/document-view.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { Drawing, LineView, PageEnd } from './line-view.tsx'
import styles from './paper-sheet.module.css'
import { TableView } from './table-view.tsx'

interface PaperSheetProps extends Pick<DocumentViewProps, 'place' | 'onPoint'> {
  look: PaperLook
  /** Its words, for what is not drawn. */
  view: Blocks
  mark: (element: HTMLElement | null) => void
}

/** Of the frame it is drawn in. */
export const sheetStyle = styles['sheet']

const places = [
  ['head', 'ページの上部(ヘッダー)'],
  ['body', null],
  ['foot', 'ページの下部(フッター)'],
] as const

/** Behind the end of what a page bears. */
const undrawn: PlacedLook = { place: 'body', look: null }

/** 応募書 as its Word file looks. Its places are those of the words that were read. */
export function PaperSheet({ look, view, place = null, mark, onPoint }: PaperSheetProps) {
  const numbered = view.map((_, index) => ({ ...(look.blocks[index] ?? undrawn), index }))
  return (
    <Drawing value={{ fileId: look.fileId, size: look.size }}>
      {look.notes.map((note) => (
        <p key={note} className={styles['note']}>
          {note}
        </p>
      ))}
      {places.map(([where, name]) => {
        const own = numbered.filter((block) => (block.place === 'box' ? 'body' : block.place) === where)
        return own.length === 0 ? null : (
          <div key={where} className={name === null ? undefined : styles['edge']}>
            {name !== null && <p className={styles['note']}>{name}</p>}
            {own.map(({ index, ...block }) => (
              <Block
                key={index}
                {...{ block, index, mark, onPoint }}
                words={wordsOf(view[index])}
                place={place?.block === index ? place : null}
              />
            ))}
          </div>
        )
      })}
    </Drawing>
  )
}

const wordsOf = (block: Blocks[number] | undefined): string => {
  if (block === undefined) return ''
  return block.kind === 'paragraph'
    ? block.text
    : block.rows.map((row) => row.map(({ text }) => text).join('\t')).join('\n')
}

interface BlockProps {
  block: PlacedLook
  index: number
  words: string
  place: FormPlace | null
  mark: (element: HTMLElement | null) => void
  onPoint: DocumentViewProps['onPoint']
}

function Block({ block: { look, place: where }, index, words, place, mark, onPoint }: BlockProps) {
  if (look?.kind === 'table') {
    const at = place === null || place.row === null || place.cell === null ? null : drawnAt(look, place.row, place.cell)
    return (
      <TableView
        table={look}
        isHit={(row, cell) =>
          place !== null &&
          (at === null
            ? (place.row === null || place.row === row) && (place.cell === null || place.cell === cell)
            : at.row === row && at.cell === cell)
        }
        mark={mark}
        onPoint={onPoint && ((row, cell) => onPoint({ block: index, row, cell }))}
      />
    )
  }
  const found = place !== null
  return (
    <>
      {look?.newPage === true && <PageEnd />}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard one goes from the fields to the paper, not back */}
      <p
        className={classNames(styles['paragraph'], where === 'box' && styles['box'], found && sheet['hit'])}
        ref={found ? mark : undefined}
        onClick={() => onPoint?.({ block: index, row: null, cell: null })}
      >
        {look === null ? words : <LineView line={look} />}
      </p>
    </>
  )
}
