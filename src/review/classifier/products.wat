;; The products of one vector with each of many: 16-bit numbers times bytes, sixteen at a time.
(module
  (memory (export "memory") 1)

  ;; For each row of `length` bytes from `rows` to `end`: out = the sum of its products with the numbers at `vector`.
  ;; All but `length`, a multiple of 16, are addresses.
  (func (export "products") (param $vector i32) (param $rows i32) (param $end i32) (param $length i32) (param $out i32)
    (local $next i32) (local $by i32) (local $sixteen v128) (local $a v128) (local $b v128)
    (block $done
      (loop $row
        (br_if $done (i32.ge_u (local.get $rows) (local.get $end)))
        (local.set $a (v128.const i32x4 0 0 0 0))
        (local.set $b (v128.const i32x4 0 0 0 0))
        (local.set $by (local.get $vector))
        (local.set $next (i32.add (local.get $rows) (local.get $length)))
        (loop $bytes
          (local.set $sixteen (v128.load (local.get $rows)))
          (local.set $a (i32x4.add (local.get $a)
            (i32x4.dot_i16x8_s (i16x8.extend_low_i8x16_s (local.get $sixteen)) (v128.load (local.get $by)))))
          (local.set $b (i32x4.add (local.get $b)
            (i32x4.dot_i16x8_s (i16x8.extend_high_i8x16_s (local.get $sixteen)) (v128.load offset=16 (local.get $by)))))
          (local.set $by (i32.add (local.get $by) (i32.const 32)))
          (br_if $bytes (i32.lt_u (local.tee $rows (i32.add (local.get $rows) (i32.const 16))) (local.get $next)))
        )
        (local.set $a (i32x4.add (local.get $a) (local.get $b)))
        (i32.store (local.get $out)
          (i32.add
            (i32.add (i32x4.extract_lane 0 (local.get $a)) (i32x4.extract_lane 1 (local.get $a)))
            (i32.add (i32x4.extract_lane 2 (local.get $a)) (i32x4.extract_lane 3 (local.get $a)))))
        (local.set $out (i32.add (local.get $out) (i32.const 4)))
        (br $row)
      )
    )
  )
)
