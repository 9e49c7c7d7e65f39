import { useEffect, useRef } from 'react'
import { itemAsTyped, itemFields, typedItem } from '../../../../shared/domain/applications/definition/fields.ts'
import { type FormItem, isOwn } from '../../../../shared/domain/applications/definition/item.ts'
import { usualOf } from '../../../../shared/domain/applications/definition/usual.ts'
import { useApi } from '../../../api/office.tsx'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import { useRecordEdit } from '../../../record/use-record-edit.ts'
import { Button } from '../../../ui/button.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import { type FormsPage, isNamed, placeWord, typeWord } from './item-words.ts'
import { moved, useChangeItems } from './use-save-items.ts'

interface ItemPaneProps {
  page: FormsPage
  item: FormItem
  mayEdit: boolean
  /** Just added: its name is what is asked for first. */
  isNew: boolean
}

/** One item: what it is called on the form, how it is found there, and what its answer is. */
export function ItemPane({ page, item, mayEdit, isNew }: ItemPaneProps) {
  return (
    <Pane title={item.name} sub={mayEdit ? '' : '使用中の様式'} actions={mayEdit && <Place page={page} item={item} />}>
      {page.draft === null || !mayEdit ? (
        <p className="sub">
          {typeWord(item)}・{placeWord(item)}・{item.required ? '必須' : '任意'}
          {item.headings.length > 0 && ` 見出し: ${[item.name, ...item.headings].join('、')}`}
        </p>
      ) : (
        <ItemForm page={page} item={item} isNew={isNew} />
      )}
    </Pane>
  )
}

/** Where it stands in the list, and whether the form asks for it. */
function Place({ page: { draft, fy }, item }: Pick<ItemPaneProps, 'page' | 'item'>) {
  const { change, busy, error } = useChangeItems(fy)
  if (draft === null) return null
  const may = (by: -1 | 1) => moved(draft.items, item.key, by) !== null
  const move = (by: -1 | 1) => void change((items) => moved(items, item.key, by))
  const retire = () =>
    void change((items) => items.map((each) => (each.key === item.key ? { ...each, retired: !item.retired } : each)))
  return (
    <>
      <ErrorNote error={error} />
      <Button small busy={busy} disabled={!may(-1)} onClick={() => move(-1)}>
        上へ
      </Button>
      <Button small busy={busy} disabled={!may(1)} onClick={() => move(1)}>
        下へ
      </Button>
      {item.key !== 'letterhead' && item.key !== 'body' && (
        <Button small busy={busy} onClick={retire}>
          {item.retired ? 'この年度で使う' : 'この年度ではやめる'}
        </Button>
      )}
    </>
  )
}

/** The list in which the item is put back as it was typed: the newest there is, for others may have changed other items. */
function useItemEdit({ page, item }: Pick<ItemPaneProps, 'page' | 'item'>) {
  const { forms } = useApi()
  const newest = useRef(page)
  useEffect(() => {
    newest.current = page
  }, [page])
  const recordIn = ({ draft }: FormsPage) => {
    const found = draft?.items.find(({ key }) => key === item.key)
    return draft === null || found === undefined ? undefined : { ...typedItem(found), revision: draft.revision }
  }
  const record = recordIn(page)
  if (record === undefined) throw new Error('an item is edited in a draft')
  return useRecordEdit({
    fields: itemFields,
    key: `form-item/${page.draft?.id}/${item.key}`,
    record,
    command: forms.save,
    inputOf: (values, revision) => ({
      id: page.draft?.id ?? '',
      items: (newest.current.draft?.items ?? []).map((each) =>
        each.key === item.key ? itemAsTyped(each, values) : each,
      ),
      revision,
    }),
    read: recordIn,
    newest: async () => {
      newest.current = await forms.page({ fy: page.fy })
      return newest.current
    },
    done: `「${item.name}」を直しました`,
  })
}

function ItemForm({ isNew, ...props }: Pick<ItemPaneProps, 'page' | 'item' | 'isNew'>) {
  const edit = useItemEdit(props)
  const { item } = props
  return (
    <RecordForm {...edit} label={item.name} mayEdit>
      <RecordField of={edit.of} name="name" autoFocus={isNew} />
      {isNamed(item) ? (
        <RecordField
          of={edit.of}
          name="headings"
          rows={2}
          hint="名前のほかに見出しとみなす書き方。空白、全角と半角、番号のつけ方の違いは同じとみなします。"
        />
      ) : (
        <p className="sub">この項目の見出しは、プログラムの決まりで探します。</p>
      )}
      {isOwn(item) ? <OwnFields of={edit.of} /> : <UsualFields of={edit.of} item={item} />}
    </RecordForm>
  )
}

type ItemRecord = ReturnType<typeof useItemEdit>['of']

function OwnFields({ of }: { of: ItemRecord }) {
  const type = of.form.watch('type')
  return (
    <>
      <RecordField of={of} name="type" choices="beside" />
      {type === 'choice' && <RecordField of={of} name="choices" rows={3} />}
      {type === 'prose' && <RecordField of={of} name="limit" />}
      <RecordField of={of} name="place" choices="beside" />
      <RecordField of={of} name="track" choices="beside" />
      <RecordField of={of} name="required" />
      <RecordField of={of} name="printed" hint="応募概要一覧に載せるかどうかです。委員は応募書でも読めます。" />
    </>
  )
}

const UsualFields = ({ of, item }: { of: ItemRecord; item: FormItem }) => (
  <>
    {usualOf(item.key)?.limit !== undefined && <RecordField of={of} name="limit" />}
    <RecordField of={of} name="required" />
    <p className="sub">
      答え: {typeWord(item)}・探す場所: {placeWord(item)}
    </p>
  </>
)
