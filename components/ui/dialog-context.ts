'use client'
import { createContext } from 'react'

/** Closes the dialog that this stands in, if it stands in one. */
export const CloseDialog = createContext<(() => void) | null>(null)
