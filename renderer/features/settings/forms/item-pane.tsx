import { useEffect, useRef } from 'react'
import {
  itemAsTyped,
  ownItemFields,
  typedItem,
  usualItemFields,
} from '../../../../shared/domain/applications/definition/fields.ts'
import { type FormItem, isOwn } from '../../../../shared/domain/applications/definition/item.ts'
import { usualOf } from '../../../../shared/domain/applications/definition/usual.ts'
import { type Fields, fieldsOf, type ValuesOf } from '../../../../shared/domain/record-fields.ts'
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
}

/** One item: what it is called on the form, how it is found there, and what its answer is. */
export function ItemPane({ page, item, mayEdit }: ItemPaneProps) {
  return (
    <Pane title={item.name} sub={mayEdit ? '' : '使用中の様式'} actions={mayEdit && <Place page={page} item={item} />}>
      {page.draft === null || !mayEdit ? (
        <p className="sub">
          {typeWord(item)}・{placeWord(item)}・{item.required ? '必須' : '任意'}
          {item.headings.length > 0 && ` 見出し: ${[item.name, ...item.headings].join('、')}`}
        </p>
      ) : isOwn(item) ? (
        <OwnItemForm page={page} item={item} />
      ) : (
        <UsualItemForm page={page} item={item} />
      )}
    </Pane>
  )
}

/** Where it stands in the list, and whether the form asks for it. */
function Place({ page: { draft, fy }, item }: Pick<ItemPaneProps, 'page' | 'item'>) {
  const { save, change } = useChangeItems(fy)
  if (draft === null) return null
  const may = (by: -1 | 1) => moved(draft.items, item.key, by) !== null
  const move = (by: -1 | 1) => void change((items) => moved(items, item.key, by))
  const retire = () =>
    void change((items) => items.map((each) => (each.key === item.key ? { ...each, retired: !item.retired } : each)))
  return (
    <>
      <ErrorNote error={save.error} />
      <Button small busy={save.busy} disabled={!may(-1)} onClick={() => move(-1)}>
        上へ
      </Button>
      <Button small busy={save.busy} disabled={!may(1)} onClick={() => move(1)}>
        下へ
      </Button>
      {item.key !== 'letterhead' && item.key !== 'body' && (
        <Button small busy={save.busy} onClick={retire}>
          {item.retired ? 'この年度で使う' : 'この年度ではやめる'}
        </Button>
      )}
    </>
  )
}

/** The list in which the item is put back as it was typed: the newest there is, for others may have changed other items. */
function useItemEdit<const Of extends Fields>(fields: Of, { page, item }: Pick<ItemPaneProps, 'page' | 'item'>) {
  const { forms } = useApi()
  const newest = useRef(page)
  useEffect(() => {
    newest.current = page
  }, [page])
  const recordIn = ({ draft }: FormsPage) => {
    const found = draft?.items.find(({ key }) => key === item.key)
    if (draft == null || found === undefined) return undefined
    // The fields are some of those that an item of the year's own has.
    return { ...fieldsOf(fields, typedItem(found) as never), revision: draft.revision } as ValuesOf<Of> & {
      revision: number
    }
  }
  const record = recordIn(page)
  if (record === undefined) throw new Error('an item is edited in a draft')
  return useRecordEdit({
    fields,
    key: `form-item/${page.draft?.id}/${item.key}`,
    record,
    command: forms.save,
    inputOf: (values, revision) => ({
      id: page.draft?.id ?? '',
      items: (newest.current.draft?.items ?? []).map((each) =>
        each.key === item.key ? itemAsTyped(each, values as never) : each,
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

function UsualItemForm(props: Pick<ItemPaneProps, 'page' | 'item'>) {
  const edit = useItemEdit(usualItemFields, props)
  const { item } = props
  return (
    <RecordForm {...edit} label={item.name} mayEdit>
      <RecordField of={edit.of} name="name" />
      {isNamed(item) ? (
        <Headings of={edit.of} />
      ) : (
        <p className="sub">この項目の見出しは、プログラムの決まりで探します。</p>
      )}
      {usualOf(item.key)?.limit !== undefined && <RecordField of={edit.of} name="limit" />}
      <RecordField of={edit.of} name="required" />
      <p className="sub">
        答え: {typeWord(item)}・探す場所: {placeWord(item)}
      </p>
    </RecordForm>
  )
}

const Headings = <Of extends Fields>({ of }: { of: Parameters<typeof RecordField<Of>>[0]['of'] }) => (
  <RecordField
    of={of}
    name={'headings' as keyof Of & string}
    rows={2}
    hint="名前のほかに見出しとみなす書き方。空白、全角と半角、番号のつけ方の違いは同じとみなします。"
  />
)

function OwnItemForm(props: Pick<ItemPaneProps, 'page' | 'item'>) {
  const edit = useItemEdit(ownItemFields, props)
  const type = edit.of.form.watch('type' as never) as unknown
  return (
    <RecordForm {...edit} label={props.item.name} mayEdit>
      <RecordField of={edit.of} name="name" />
      <Headings of={edit.of} />
      <RecordField of={edit.of} name="type" choices="beside" />
      {type === 'choice' && <RecordField of={edit.of} name="choices" rows={3} />}
      {type === 'prose' && <RecordField of={edit.of} name="limit" />}
      <RecordField of={edit.of} name="place" choices="beside" />
      <RecordField of={edit.of} name="track" choices="beside" />
      <RecordField of={edit.of} name="required" />
      <RecordField of={edit.of} name="printed" hint="応募概要一覧に載せるかどうかです。委員は応募書でも読めます。" />
    </RecordForm>
  )
}
