import { createContext, useContext } from "react";

export const NonceContext = createContext<string | undefined>(undefined);

/** The nonce that this page's scripts must carry. */
export const useNonce = () => useContext(NonceContext);
