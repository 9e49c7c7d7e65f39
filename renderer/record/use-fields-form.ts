import { zodResolver } from '@hookform/resolvers/zod'
import { useMemo } from 'react'
import { type DefaultValues, type Resolver, type UseFormReturn, useForm } from 'react-hook-form'
import { editOf } from '../../shared/contract/record-shapes.ts'
import { type Fields, fieldsOf, type TypedOf, type ValuesOf } from '../../shared/domain/record-fields.ts'

/** A form that holds what is typed of a record's fields, and gives what the contract takes of them. */
export type FieldsForm<Of extends Fields> = UseFormReturn<TypedOf<Of>, unknown, ValuesOf<Of>>

/** A form of a record's fields, judged by the shapes the contract itself is made of. `record` may hold more. */
export function useFieldsForm<const Of extends Fields>(fields: Of, record: TypedOf<Of>): FieldsForm<Of> {
  // The shapes are made of these very fields; the compiler cannot follow a mapped type through both libraries.
  const resolver = useMemo(
    () => zodResolver(editOf(fields)) as unknown as Resolver<TypedOf<Of>, unknown, ValuesOf<Of>>,
    [fields],
  )
  // The form holds every value from the start.
  const defaultValues = fieldsOf(fields, record) as DefaultValues<TypedOf<Of>>
  return useForm<TypedOf<Of>, unknown, ValuesOf<Of>>({ defaultValues, resolver })
}
