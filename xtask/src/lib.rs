//! Developer commands: the content compiler lives in this library.
