import { FilterField } from '../../../ui/fields/text-field.tsx'

interface ListSearchProps {
  label: string
  placeholder: string
  value: string
  onChange: (words: string) => void
}

/** The words by which a list is narrowed, at the right end above it. */
export const ListSearch = (search: ListSearchProps) => (
  <span className="push">
    <FilterField {...search} width={260} />
  </span>
)
