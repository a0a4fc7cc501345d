//! What each letter to the employer must say, and what it must not.
