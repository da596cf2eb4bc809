/* supervision of sandboxed processes: what Swift cannot import */
