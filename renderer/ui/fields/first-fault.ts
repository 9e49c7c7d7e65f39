import { useCallback, useEffect } from 'react'
import type { RefCallBack } from 'react-hook-form'

/** Forms whose fields somebody has gone to since they were asked to save. */
const goneOn = new WeakSet<HTMLFormElement>()
let isOurs = false

/** A form is asked to save: the first field that is wrong may have the focus. */
export const asked = (form: HTMLFormElement): void => void goneOn.delete(form)

/** The focus has come to a field: from here on nothing calls the person back. */
export const wentTo = (form: HTMLFormElement): void => {
  if (!isOurs) goneOn.add(form)
}

/**
 * The way to a field for the library of forms, which brings the first wrong one into focus, and does so a second time a
 * moment later: on a slow PC that came between two keys, and what was typed went into another field.
 */
export function useFirstFault(ref: RefCallBack): RefCallBack {
  return useCallback(
    (element: unknown) => {
      if (!(element instanceof HTMLElement)) return ref(element)
      ref({
        focus: () => {
          const form = element.closest('form')
          if (form !== null && goneOn.has(form)) return
          isOurs = true
          element.focus()
          isOurs = false
        },
      })
    },
    [ref],
  )
}

/** Once it is `refused`, the first field of the form that is wrong gets the focus: for a form that is no react-hook-form. */
export function useFaultFocus(formId: string, refused: unknown): void {
  useEffect(() => {
    if (refused) document.getElementById(formId)?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [formId, refused])
}
