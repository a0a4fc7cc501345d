// Inside the frame on a host's page: speaks with the host (docs/embedding.md).
