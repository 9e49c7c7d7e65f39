import { useEffect } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { ProblemError } from '../../api/client.ts'
import { showFieldErrors } from '../../ui/fields/form.tsx'

/** Puts a refusal's messages beside the form's fields when it arrives. */
export function useFieldErrors<V extends FieldValues>(
  form: Pick<UseFormReturn<V>, 'setError'>,
  error: ProblemError | null,
): void {
  const { setError } = form
  useEffect(() => {
    if (error !== null) showFieldErrors({ setError }, error.problem.fields)
  }, [error, setError])
}
