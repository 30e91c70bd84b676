/** Whether a host name or address is one of this machine that no other machine reaches. */
export const isLoopback = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|::1)$/i.test(host);
