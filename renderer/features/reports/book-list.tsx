import type { Control } from 'react-hook-form'
import { Button } from '../../ui/button.tsx'
import { useFormField } from '../../ui/fields/form.tsx'
import { TextField } from '../../ui/fields/text-field.tsx'
import { Tag } from '../../ui/tag.tsx'
import { type BookLine, type ExportWishes, fileNameOn, unitOf } from './records.ts'
import styles from './reports.module.css'

export interface BookListProps {
  books: readonly BookLine[]
  control: Control<ExportWishes>
  chosen: readonly BookLine['id'][]
  onChosenChange: (chosen: readonly BookLine['id'][]) => void
  asOf: string | null
  onPreview: (book: BookLine) => void
}

/** Every workbook with what it holds and how much of it there is; those that can be made are chosen here. */
export function BookList({ books, control, chosen, onChosenChange, asOf, onPreview }: BookListProps) {
  const ready = books.filter((book) => book.notYet === '').map((book) => book.id)
  const all = ready.length > 0 && ready.every((id) => chosen.includes(id))
  const toggle = (id: BookLine['id'], on: boolean) =>
    onChosenChange(books.map((book) => book.id).filter((each) => (each === id ? on : chosen.includes(each))))
  return (
    <table className={styles['books']}>
      <caption className="visually-hidden">帳票の一覧</caption>
      <thead>
        <tr>
          <th scope="col">
            <input
              type="checkbox"
              aria-label="出せる帳票をすべて選ぶ"
              checked={all}
              disabled={ready.length === 0}
              onChange={(event) => onChosenChange(event.target.checked ? ready : [])}
            />
          </th>
          <th scope="col">帳票</th>
          <th scope="col">載る内容</th>
          <th scope="col">
            <span className="visually-hidden">下見</span>
          </th>
          <th scope="col" className="num">
            件数
          </th>
          <th scope="col">資料番号(右肩の枠)</th>
        </tr>
      </thead>
      <tbody>
        {books.map((book) => (
          <BookRow
            key={book.id}
            book={book}
            control={control}
            asOf={asOf}
            chosen={chosen.includes(book.id)}
            onChosenChange={(on) => toggle(book.id, on)}
            onPreview={() => onPreview(book)}
          />
        ))}
      </tbody>
    </table>
  )
}

interface BookRowProps {
  book: BookLine
  control: Control<ExportWishes>
  asOf: string | null
  chosen: boolean
  onChosenChange: (chosen: boolean) => void
  onPreview: () => void
}

const BookRow = ({ book, control, asOf, chosen, onChosenChange, onPreview }: BookRowProps) => {
  const ready = book.notYet === ''
  const box = `book-${book.id}`
  return (
    <tr data-chosen={chosen || undefined}>
      <td>
        <input
          id={box}
          type="checkbox"
          checked={chosen}
          disabled={!ready}
          aria-describedby={`${box}-holds`}
          onChange={(event) => onChosenChange(event.target.checked)}
        />
      </td>
      <th scope="row">
        <label htmlFor={box}>{book.title}</label>
        <span className="sub">{book.id}</span>
        {ready && <span className={`sub ${styles['fileName']}`}>{fileNameOn(book.fileName, asOf)}</span>}
      </th>
      <td id={`${box}-holds`}>
        {book.holds}
        {!ready && <span className={styles['notYet']}>▲ {book.notYet}</span>}
      </td>
      <td>
        {ready && (
          <Button small look="quiet" aria-label={`下見 ${book.title}`} onClick={onPreview}>
            下見
          </Button>
        )}
      </td>
      <td className="num">{ready ? `${book.rows.toLocaleString('ja-JP')}${unitOf(book.id)}` : <Tag>まだ</Tag>}</td>
      <td>
        {chosen && (book.id === 'R7' ? '公表用のため付けません' : <DocumentNumber book={book} control={control} />)}
      </td>
    </tr>
  )
}

/** 資料番号 of one book, in its line. */
function DocumentNumber({ book, control }: { book: BookLine; control: Control<ExportWishes> }) {
  const number = useFormField(control, `documentNumbers.${book.id}`)
  return <TextField label={`${book.title}の資料番号`} hideLabel placeholder="資料1-2" {...number} />
}
