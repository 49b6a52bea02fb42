/* descriptor.h: a file descriptor that is closed at the end of its scope. */
#ifndef XC_DESCRIPTOR_H
#define XC_DESCRIPTOR_H

#include <utility>

#include <unistd.h>

namespace xc
{

class Descriptor final
{
  public:
    explicit Descriptor(int fd) noexcept : fd_(fd)
    {
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor(Descriptor &&) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    Descriptor &operator=(Descriptor &&) = delete;
    ~Descriptor()
    {
        if (fd_ >= 0) {
            close(fd_);
        }
    }

    int get() const noexcept
    {
        return fd_;
    }

    /* For libxapian, which closes what it is given, also where it fails. */
    int release() noexcept
    {
        return std::exchange(fd_, -1);
    }

  private:
    int fd_;
};

} // namespace xc

#endif
